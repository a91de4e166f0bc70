import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prediction, Predictor } from '../hosting/predictor.ts';
import { predictRows } from './linear-model.ts';
import { losses } from './losses.ts';
import { modelFileName, parseModel, type SavedModel } from './model-file.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/dg/LL-in-formats.html */
export function loadLinearLearner(modelDir: string): Predictor<Prediction> {
  const saved = parseModel(readFileSync(join(modelDir, modelFileName), 'utf8'));
  return {
    columns: saved.model.columns,
    contentTypes: ['text/csv', 'application/json', 'application/jsonlines', 'application/x-recordio-protobuf'],
    defaultAccept: 'application/json',
    predict: (features) =>
      predictRows(saved.model, losses[saved.loss], features).map((answer) => predictionOf(saved, answer)),
    toCsv: (predictions) => predictions.map((prediction) => `${csvLine(prediction)}\n`).join(''),
  };
}

function predictionOf({ predictorType, threshold }: SavedModel, answer: Float64Array): Prediction {
  const scores = Array.from(answer, Math.fround);
  const [score = Number.NaN] = scores;
  switch (predictorType) {
    case 'regressor':
      return { score };
    case 'binary_classifier':
      return { score, predicted_label: Number((answer[0] ?? 0) >= threshold) };
    case 'multiclass_classifier':
      return { score: scores, predicted_label: answer.indexOf(Math.max(...answer)) };
  }
}

/** `score`, or `predicted_label,score…` of a classifier. */
function csvLine({ score, predicted_label }: Prediction): string {
  return [predicted_label ?? [], score].flat().join(',');
}
