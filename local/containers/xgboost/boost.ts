import type { LabelledMatrix } from '../data/matrix.ts';
import { seededRandom } from '../random.ts';
import { binMatrix } from './bins.ts';
import { addTree, type Booster, startMargins } from './booster.ts';
import { growTree } from './grow-tree.ts';
import { evaluateMetric } from './metrics.ts';
import { createObjective } from './objectives.ts';
import type { BoosterParameters } from './parameters.ts';
import type { Tree } from './tree.ts';

/** A data set whose metrics are reported after every round; training data comes first. */
export interface Watched {
  readonly name: string;
  readonly data: LabelledMatrix;
}

/** State after a round. */
export interface Round {
  readonly index: number;
  /** The model as this round leaves it. Made when asked for: a copy of all trees in every round would be quadratic. */
  booster(): Booster;
  readonly metrics: readonly { readonly channel: string; readonly metric: string; readonly value: number }[];
}

/** Trains one round per step, so that the caller may log, stop early or heed a signal in between. Throws CustomerError for unfit labels. */
export function* boost(parameters: BoosterParameters, train: Watched, ...others: readonly Watched[]): Generator<Round> {
  const objective = createObjective(parameters.objective, parameters.classes, parameters.scalePosWeight);
  const watched = [train, ...others];
  for (const { data } of watched) objective.checkLabels(data.labels);
  const start = {
    objective,
    columns: train.data.columns,
    baseScores: [Math.fround(parameters.baseScore ?? objective.estimateBaseScore(train.data.labels))],
  };
  const margins = watched.map(({ data }) => startMargins(start, data.rows));
  const metrics = parameters.evalMetrics.length > 0 ? parameters.evalMetrics : [objective.defaultMetric];
  const growNext = treeGrower(parameters, train.data);
  const trees: Tree[] = [];
  for (let index = 0; index < parameters.rounds; index++) {
    const { first, second } = objective.gradients(margins[0] ?? new Float64Array(), train.data.labels);
    first.forEach((_, group) => {
      const derivatives = { first: first[group] ?? new Float64Array(), second: second[group] ?? new Float64Array() };
      const tree = growNext(derivatives);
      trees.push(tree);
      watched.forEach(({ data }, set) => {
        addTree(margins[set] ?? new Float64Array(), { tree, group, groups: objective.groups, matrix: data });
      });
    });
    const predictions = margins.map((values) => objective.transform(values));
    yield {
      index,
      booster: () => ({ ...start, trees: trees.slice(0, (index + 1) * objective.groups) }),
      metrics: watched.flatMap(({ name, data }, set) =>
        metrics.map((metric) => ({
          channel: name,
          metric,
          value: evaluateMetric(metric, predictions[set] ?? new Float64Array(), data.labels),
        })),
      ),
    };
  }
}

function treeGrower(parameters: BoosterParameters, data: LabelledMatrix) {
  const binned = binMatrix(data, parameters.tree.maxBins);
  const random = seededRandom(parameters.seed);
  return (derivatives: { first: Float64Array; second: Float64Array }): Tree =>
    growTree({ data: binned, derivatives, parameters: parameters.tree, random });
}
