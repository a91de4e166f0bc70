import type { Booster } from './booster.ts';
import { createObjective, isMulticlass, type ObjectiveName, objectiveNames } from './objectives.ts';
import { none, type Tree, type TreeNode } from './tree.ts';

/** The root's parent in xgboost's own files. */
const noParent = 2_147_483_647;

/** Lists by node, as xgboost's JSON model holds a tree. */
interface TreeRecord {
  readonly left_children: number[];
  readonly right_children: number[];
  readonly parents: number[];
  readonly split_indices: number[];
  /** Threshold of a split, value of a leaf. */
  readonly split_conditions: number[];
  readonly default_left: number[];
  readonly base_weights: number[];
  readonly loss_changes: number[];
  readonly sum_hessian: number[];
}

interface ModelRecord {
  readonly learner: {
    readonly gradient_booster: { readonly model: { readonly trees: TreeRecord[] } };
    readonly learner_model_param: {
      readonly base_score: string;
      readonly num_class: string;
      readonly num_feature: string;
    };
    readonly objective: { readonly name: string };
  };
}

/**
 * The model in xgboost's documented JSON format, so that `xgboost.Booster().load_model` opens the artifact of a local job.
 * https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html
 */
export function serializeBooster(booster: Booster): string {
  const { objective, columns, trees } = booster;
  const groups = objective.groups;
  const multiclass = isMulticlass(objective.name);
  const text = JSON.stringify({
    learner: {
      attributes: {},
      feature_names: [],
      feature_types: [],
      gradient_booster: {
        model: {
          gbtree_model_param: { num_parallel_tree: '1', num_trees: String(trees.length) },
          iteration_indptr: Array.from({ length: trees.length / groups + 1 }, (_, round) => round * groups),
          tree_info: trees.map((_, index) => index % groups),
          trees: trees.map((tree, id) => serializeTree(tree, id, columns)),
        },
        name: 'gbtree',
      },
      learner_model_param: {
        base_score: booster.baseScores.map((score) => score.toExponential()).join(','),
        boost_from_average: '1',
        num_class: String(multiclass ? groups : 0),
        num_feature: String(columns),
        num_target: '1',
      },
      objective: multiclass
        ? { name: objective.name, softmax_multiclass_param: { num_class: String(groups) } }
        : { name: objective.name, reg_loss_param: { scale_pos_weight: '1' } },
    },
    version: [2, 1, 0],
  });
  return text.replaceAll(floatMarks, '$1');
}

/** xgboost refuses `1` where it expects a float, and JSON.stringify writes `1.0` so: floats travel as marked strings until the end. */
function float(value: number): string {
  return `float:${value.toExponential()}`;
}

const floatMarks = /"float:([^"]+)"/g;

function serializeTree(tree: Tree, id: number, columns: number): Record<string, unknown> {
  const isLeaf = (node: TreeNode) => node.left === none;
  return {
    base_weights: tree.map((node) => float(node.weight)),
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: tree.map((node) => Number(node.defaultLeft)),
    id,
    left_children: tree.map((node) => node.left),
    loss_changes: tree.map((node) => float(node.gain)),
    parents: tree.map((node) => (node.parent === none ? noParent : node.parent)),
    right_children: tree.map((node) => node.right),
    split_conditions: tree.map((node) => float(isLeaf(node) ? node.value : node.threshold)),
    split_indices: tree.map((node) => node.feature),
    split_type: tree.map(() => 0),
    sum_hessian: tree.map((node) => float(node.cover)),
    tree_param: {
      num_deleted: '0',
      num_feature: String(columns),
      num_nodes: String(tree.length),
      size_leaf_vector: '1',
    },
  };
}

/** Reads what `serializeBooster` or xgboost's `save_model('….json')` wrote. Throws when it is something else or an objective that is not known here. */
export function parseBooster(text: string): Booster {
  const { learner } = JSON.parse(text) as ModelRecord;
  const { base_score, num_class, num_feature } = learner.learner_model_param;
  const name = objectiveNames.find((known) => known === learner.objective.name);
  if (name === undefined) throw new Error(`objective ${learner.objective.name} is not known to the local xgboost`);
  return {
    objective: createObjective(name satisfies ObjectiveName, Number(num_class)),
    columns: Number(num_feature),
    // xgboost 3 writes a list: "[5E-1]".
    baseScores: base_score.replace(/[[\]]/g, '').split(',').map(Number),
    trees: learner.gradient_booster.model.trees.map(parseTree),
  };
}

function parseTree(record: TreeRecord): Tree {
  return record.left_children.map((left, index) => {
    // Decimals of single-precision numbers: only rounded back do they compare as they did in training.
    const condition = Math.fround(record.split_conditions[index] ?? 0);
    const parent = record.parents[index] ?? noParent;
    return {
      parent: parent === noParent ? none : parent,
      left,
      right: record.right_children[index] ?? none,
      feature: record.split_indices[index] ?? 0,
      threshold: condition,
      defaultLeft: Boolean(record.default_left[index]),
      gain: record.loss_changes[index] ?? 0,
      cover: record.sum_hessian[index] ?? 0,
      weight: record.base_weights[index] ?? 0,
      value: condition,
    };
  });
}
