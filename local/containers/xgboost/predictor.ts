import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prediction, Predictor } from '../hosting/predictor.ts';
import { type Booster, predictMargins } from './booster.ts';
import { highest } from './metrics.ts';
import { parseBooster } from './model-file.ts';

/** The name that the real container gives its model. */
export const modelFileName = 'xgboost-model';

/** Loads `xgboost-model`, or the only file there is, in xgboost's JSON format. */
export function loadXgboost(modelDir: string): Predictor<Prediction> {
  const files = readdirSync(modelDir).filter((name) => !name.startsWith('.'));
  const file = files.find((name) => name === modelFileName) ?? files[0];
  if (file === undefined) throw new Error(`no model in ${modelDir}`);
  const booster = parseBooster(readFileSync(join(modelDir, file), 'utf8'));
  return {
    columns: booster.columns,
    contentTypes: ['text/csv', 'text/libsvm', 'text/x-libsvm', 'application/x-recordio-protobuf'],
    defaultAccept: 'text/csv',
    predict: (features) => {
      const values = booster.objective.transform(predictMargins(booster, features));
      return Array.from({ length: features.rows }, (_, row) => predictionOf(booster, values, row));
    },
    toCsv: (predictions) => predictions.map(({ score }) => pythonText(score)).join(','),
  };
}

function predictionOf({ objective }: Booster, values: Float64Array, row: number): Prediction {
  const { groups, name } = objective;
  const own = values.subarray(row * groups, (row + 1) * groups);
  if (name === 'multi:softmax') return { score: highest(own) };
  const singlePrecision = Array.from(own, Math.fround);
  return { score: groups === 1 ? (singlePrecision[0] ?? Number.NaN) : singlePrecision };
}

/** The container answers `str(predictions.tolist())`: `2.0`, not `2`, and a list in brackets for multi:softprob. */
function pythonText(score: number | readonly number[]): string {
  if (typeof score !== 'number') return `[${score.map(pythonText).join(', ')}]`;
  return Number.isInteger(score) ? score.toFixed(1) : String(score);
}
