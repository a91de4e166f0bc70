import { areaUnderCurve } from '../area-under-curve.ts';
import { accuracy, confusionOf, fScore, precision, recall } from '../confusion.ts';
import type { LabelledMatrix } from '../data/matrix.ts';
import { type LinearModel, meanLoss, predictRows } from './linear-model.ts';
import { losses } from './losses.ts';
import type { LinearLearnerParameters } from './parameters.ts';

/** One line of the final report. */
export interface FinalMetric {
  readonly name: string;
  readonly kind: 'loss' | 'score';
  readonly value: number;
}

export interface ScoredModel {
  readonly model: LinearModel;
  readonly parameters: LinearLearnerParameters;
  /** Of a binary classifier. */
  readonly threshold: number;
}

/** Everything that linear-learner reports about a finished model on one channel. */
export function scoreChannel(scored: ScoredModel, data: LabelledMatrix): FinalMetric[] {
  const { model, parameters } = scored;
  const loss = losses[parameters.loss];
  const answers = predictRows(model, loss, data);
  const objective: FinalMetric = { name: loss.objective, kind: 'loss', value: meanLoss(model, loss, data) };
  switch (parameters.predictorType) {
    case 'regressor':
      return [objective, ...scoreRegression(answers, data.labels)];
    case 'binary_classifier':
      return [objective, ...scoreBinary(answers, data.labels, scored)];
    case 'multiclass_classifier':
      return [objective, ...scoreMulticlass(answers, data.labels, parameters)];
  }
}

function scoreRegression(answers: readonly Float64Array[], labels: Float32Array): FinalMetric[] {
  const mean = (of: (error: number) => number) =>
    answers.reduce((sum, [answer = 0], row) => sum + of(answer - (labels[row] ?? 0)), 0) / answers.length;
  const mse = mean((error) => error ** 2);
  return [
    { name: 'mse', kind: 'loss', value: mse },
    { name: 'rmse', kind: 'loss', value: Math.sqrt(mse) },
    { name: 'absolute_loss', kind: 'loss', value: mean(Math.abs) },
  ];
}

function scoreBinary(
  answers: readonly Float64Array[],
  labels: Float32Array,
  { parameters: { fBeta }, threshold }: ScoredModel,
): FinalMetric[] {
  const probabilities = Float64Array.from(answers, ([probability = 0]) => probability);
  const confusion = confusionOf(
    Array.from(probabilities, (probability) => probability >= threshold),
    Array.from(labels, (label) => label === 1),
  );
  return [
    score('binary_classification_accuracy', accuracy(confusion)),
    score(`binary_f_${fBeta.toFixed(3)}`, fScore(confusion, fBeta)),
    score('precision', precision(confusion)),
    score('recall', recall(confusion)),
    score('roc_auc_score', areaUnderCurve(probabilities, labels)),
  ];
}

function scoreMulticlass(
  answers: readonly Float64Array[],
  labels: Float32Array,
  { outputs, accuracyTopK, fBeta }: LinearLearnerParameters,
): FinalMetric[] {
  // Rank of the true class among the answers, 1 = first.
  const ranks = answers.map(
    (answer, row) => 1 + answer.filter((value) => value > (answer[labels[row] ?? 0] ?? 0)).length,
  );
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const decisions = answers.map((answer) => answer.indexOf(Math.max(...answer)));
  const confusions = Array.from({ length: outputs }, (_, label) =>
    confusionOf(
      decisions.map((decision) => decision === label),
      Array.from(labels, (truth) => truth === label),
    ),
  );
  return [
    score('multiclass_accuracy', mean(decisions.map((decision, row) => Number(decision === labels[row])))),
    score(`multiclass_top_k_accuracy_${accuracyTopK}`, mean(ranks.map((rank) => Number(rank <= accuracyTopK)))),
    score('dcg', mean(ranks.map((rank) => 1 / Math.log2(rank + 1)))),
    score('macro_recall', mean(confusions.map(recall))),
    score('macro_precision', mean(confusions.map(precision))),
    score(`macro_f_${fBeta.toFixed(3)}`, mean(confusions.map((confusion) => fScore(confusion, fBeta)))),
  ];
}

function score(name: string, value: number): FinalMetric {
  return { name, kind: 'score', value };
}
