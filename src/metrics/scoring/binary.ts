import type { ConfusionMatrix } from '../../result/evaluate.ts';
import { eachOnce, type Measure, share, type Weights, weightedMean } from './measure.ts';

/** From this score on, a row counts as class 1, unless the model itself has decided. */
const THRESHOLD = 0.5;

/** Rows by ascending score, so that one pass over them sees equal scores together. */
interface RankedRows {
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  readonly decisions: Float64Array;
}

/** What a model made of rows: its scores, and its own decisions where it has told them. */
export interface BinaryRows {
  readonly labels: Float64Array;
  readonly scores: Float64Array;
  readonly decisions?: Float64Array | undefined;
}

/**
 * `accuracy`, `precision`, `recall` and `f1` of class 1 by the decisions, else at a threshold of 0.5, `auc` and `log_loss` of the scores, by
 * scikit-learn's definitions: 0 for nothing of nothing, ties count half for `auc`, probabilities are clipped for `log_loss`.
 * With labels of one class there is no `auc`, with scores outside 0 … 1 no `log_loss`.
 */
export function measureBinary({ labels, scores, decisions }: BinaryRows): Measure {
  const ranked = rank(labels, scores, decisions ?? decide(scores));
  const rows = labels.length;
  const losses = logLosses(ranked);
  const cells = confusionCells(ranked);
  const { falsePositive, falseNegative, truePositive } = countCells(cells, eachOnce(rows));
  const positive = falseNegative + truePositive;
  return {
    rows,
    of: (weights) => ({
      ...thresholdMetrics(countCells(cells, weights)),
      auc: areaUnderCurve(ranked, weights),
      log_loss: weightedMean(losses, weights),
    }),
    trials: {
      accuracy: rows,
      precision: truePositive + falsePositive,
      recall: positive,
      f1: truePositive + falsePositive + falseNegative,
      // Its variance is at most that of a share of the smaller class (van Dantzig).
      auc: Math.min(positive, rows - positive),
    },
    undefinedBecause: {
      auc: `all labels are ${positive === 0 ? 0 : 1}`,
      log_loss: `some predictions are no probabilities, but outside 0 … 1; the threshold stays ${THRESHOLD}`,
    },
  };
}

/** Labels `0` and `1`, by the decisions, else at the threshold. */
export function binaryConfusion({ labels, scores, decisions = decide(scores) }: BinaryRows): ConfusionMatrix {
  const cells = confusionCells({ labels, decisions });
  const { trueNegative, falsePositive, falseNegative, truePositive } = countCells(cells, eachOnce(labels.length));
  return {
    labels: ['0', '1'],
    counts: [
      [trueNegative, falsePositive],
      [falseNegative, truePositive],
    ],
  };
}

function decide(scores: Float64Array): Float64Array {
  return scores.map((score) => Number(score >= THRESHOLD));
}

function rank(labels: Float64Array, scores: Float64Array, decisions: Float64Array): RankedRows {
  const order = Uint32Array.from(labels, (_, row) => row).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const pick = (column: Float64Array) => Float64Array.from(order, (row) => column[row] ?? Number.NaN);
  return { labels: pick(labels), scores: pick(scores), decisions: pick(decisions) };
}

/** Rows by label and by decision. */
interface Cells {
  readonly trueNegative: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly truePositive: number;
}

/** Which of the four each row counts for, in their order. */
function confusionCells({ labels, decisions }: Pick<RankedRows, 'labels' | 'decisions'>): Uint8Array {
  return Uint8Array.from(labels, (label, row) => 2 * label + (decisions[row] ?? 0));
}

function countCells(cells: Uint8Array, weights: Weights): Cells {
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < cells.length; row += 1) {
    const cell = cells[row] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + (weights[row] ?? 0);
  }
  const [trueNegative = 0, falsePositive = 0, falseNegative = 0, truePositive = 0] = counts;
  return { trueNegative, falsePositive, falseNegative, truePositive };
}

function thresholdMetrics({ trueNegative, falsePositive, falseNegative, truePositive }: Cells) {
  const right = truePositive + trueNegative;
  const wrong = falsePositive + falseNegative;
  return {
    accuracy: share(right, right + wrong),
    precision: share(truePositive, truePositive + falsePositive),
    recall: share(truePositive, truePositive + falseNegative),
    f1: share(2 * truePositive, 2 * truePositive + wrong),
  };
}

/** How many pairs of a positive and a negative row are in the right order, of all such pairs; NaN where there is none. */
function areaUnderCurve({ labels, scores }: RankedRows, weights: Weights): number {
  let [positive, negative, ordered] = [0, 0, 0];
  for (let row = 0; row < scores.length; ) {
    const score = scores[row];
    let [positiveTied, negativeTied] = [0, 0];
    for (; row < scores.length && scores[row] === score; row += 1) {
      if (labels[row] === 1) positiveTied += weights[row] ?? 0;
      else negativeTied += weights[row] ?? 0;
    }
    ordered += positiveTied * (negative + negativeTied / 2);
    positive += positiveTied;
    negative += negativeTied;
  }
  return ordered / (positive * negative);
}

function logLosses({ labels, scores }: RankedRows): Float64Array {
  return scores.map((score, row) => {
    if (score < 0 || score > 1) return Number.NaN;
    const probability = labels[row] === 1 ? score : 1 - score;
    return -Math.log(Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON));
  });
}
