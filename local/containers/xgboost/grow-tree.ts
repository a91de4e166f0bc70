import type { Random } from '../random.ts';
import { type BinnedFeature, type BinnedMatrix, noFeature } from './bins.ts';
import { type Derivatives, findSplit, leafWeight, type Split, type Sums } from './find-split.ts';
import type { TreeParameters } from './parameters.ts';
import { none, type Tree, type TreeNode } from './tree.ts';

export interface Growing {
  readonly data: BinnedMatrix;
  readonly derivatives: Derivatives;
  readonly parameters: TreeParameters;
  readonly random: Random;
}

/** Rows of one node that may still be split. */
interface Branch {
  readonly index: number;
  readonly rows: Uint32Array;
  readonly total: Sums;
}

/** Grows one tree level by level on a sample of the rows and columns. */
export function growTree(growing: Growing): Tree {
  const { data, parameters, random } = growing;
  const nodes: TreeNode[] = [];
  const columns = sample([...data.features.keys()], parameters.columnsByTree, random);
  const rows = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const sampled = parameters.subsample < 1 ? rows.filter(() => random() < parameters.subsample) : rows;
  let level = [plant(growing, nodes, none, sampled)];
  for (let depth = 0; level.length > 0 && (parameters.maxDepth === 0 || depth < parameters.maxDepth); depth++) {
    const columnsOfLevel = sample(columns, parameters.columnsByLevel, random);
    level = level.flatMap((branch) => {
      const features = sample(columnsOfLevel, parameters.columnsByNode, random);
      const split = findSplit({ ...growing, rows: branch.rows, total: branch.total, features });
      return split === undefined ? [] : divide(growing, nodes, branch, split);
    });
  }
  return nodes;
}

/** Adds a leaf over the rows. */
function plant({ derivatives, parameters }: Growing, nodes: TreeNode[], parent: number, rows: Uint32Array): Branch {
  let first = 0;
  let second = 0;
  for (const row of rows) {
    first += derivatives.first[row] ?? 0;
    second += derivatives.second[row] ?? 0;
  }
  const total = { first, second };
  const weight = leafWeight(total, parameters);
  nodes.push({
    parent,
    left: none,
    right: none,
    feature: 0,
    threshold: 0,
    defaultLeft: false,
    gain: 0,
    cover: second,
    weight: Math.fround(weight),
    value: Math.fround(parameters.eta * weight),
  });
  return { index: nodes.length - 1, rows, total };
}

/** Turns a leaf into a split and adds its two leaves. */
function divide(growing: Growing, nodes: TreeNode[], branch: Branch, split: Split): Branch[] {
  const feature = growing.data.features[split.feature] ?? noFeature;
  const sides = partition(branch.rows, feature, split);
  const left = plant(growing, nodes, branch.index, sides.left);
  const right = plant(growing, nodes, branch.index, sides.right);
  const node = nodes[branch.index];
  if (node !== undefined) {
    node.left = left.index;
    node.right = right.index;
    node.feature = split.feature;
    node.threshold = feature.cuts[split.bin] ?? 0;
    node.defaultLeft = split.defaultLeft;
    node.gain = split.gain;
  }
  return [left, right];
}

/** Both sides keep the order of the rows, so that memory is read forwards. */
function partition(rows: Uint32Array, { bins, missingBin }: BinnedFeature, split: Split) {
  const left = new Uint32Array(rows.length);
  const right = new Uint32Array(rows.length);
  let lefts = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    const bin = bins[row] ?? missingBin;
    const goesLeft = bin === missingBin ? split.defaultLeft : bin <= split.bin;
    if (goesLeft) left[lefts++] = row;
    else right[index - lefts] = row;
  }
  return { left: left.subarray(0, lefts), right: right.subarray(0, rows.length - lefts) };
}

/** A share of the columns, at least one, in their own order. */
function sample(columns: readonly number[], share: number, random: Random): readonly number[] {
  if (share >= 1) return columns;
  const wanted = Math.max(1, Math.floor(share * columns.length));
  return columns
    .map((column) => ({ column, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, wanted)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
}
