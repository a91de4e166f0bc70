import type { ConfusionMatrix } from '../../result/evaluate.ts';
import { binaryConfusion, measureBinary } from './binary.ts';
import { type Estimated, estimate } from './bootstrap.ts';
import { classify, MOST_CLASSES_IN_MATRIX, measureMulticlass, multiclassConfusion } from './multiclass.ts';
import { measureRegression } from './regression.ts';
import { findUnscorable, type TestSet, type Unscorable } from './test-set.ts';

/** The metrics of a test set. `flatMetrics(estimates)` makes of them what a gate reads. */
export interface Scored extends Estimated {
  readonly problem: TestSet['problem'];
  readonly rows: number;
  /** Absent for a regression, and where there are too many classes to show. */
  readonly confusionMatrix?: ConfusionMatrix | undefined;
}

/**
 * The metrics of what a model predicted, each with its 95 % interval: for `regression` rmse, mse, mae, mape, r2; for
 * `binary` accuracy, precision, recall, f1, auc, log_loss; for `multiclass` accuracy, f1_macro, f1_weighted. The same test
 * set gives the same numbers on every machine. 100,000 rows take about half a second.
 */
export function score(testSet: TestSet): Scored | Unscorable {
  const unscorable = findUnscorable(testSet);
  if (unscorable !== undefined) return unscorable;
  return { problem: testSet.problem, rows: testSet.labels.length, ...scoreRows(testSet) };
}

export function isScored(outcome: Scored | Unscorable): outcome is Scored {
  return 'estimates' in outcome;
}

function scoreRows(testSet: TestSet): Omit<Scored, 'problem' | 'rows'> {
  if (testSet.problem === 'multiclass') return scoreClasses(testSet);
  const labels = Float64Array.from(testSet.labels);
  const predictions = Float64Array.from(testSet.predictions);
  if (testSet.problem === 'regression') return estimate(measureRegression(labels, predictions));
  const decisions = testSet.decisions && Float64Array.from(testSet.decisions);
  const rows = { labels, scores: predictions, decisions };
  return { ...estimate(measureBinary(rows)), confusionMatrix: binaryConfusion(rows) };
}

function scoreClasses({ labels, predictions }: TestSet): Omit<Scored, 'problem' | 'rows'> {
  const classified = classify(labels, predictions);
  const confusionMatrix = multiclassConfusion(classified);
  const { estimates, notes } = estimate(measureMulticlass(classified));
  const tooMany = `the confusion matrix is left out: there are ${classified.names.length} classes, more than ${MOST_CLASSES_IN_MATRIX}`;
  return { estimates, confusionMatrix, notes: confusionMatrix === undefined ? [...notes, tooMany] : notes };
}
