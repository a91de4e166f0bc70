import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sparseRowsOf } from '../data/sparse-rows.ts';
import type { Prediction, Predictor } from '../hosting/predictor.ts';
import { rawOutput, sigmoid } from './machine.ts';
import { modelFileName, parseMachine, type SavedMachine } from './model-file.ts';
import { isOne } from './score.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/dg/fm-in-formats.html */
export function loadFactorizationMachine(modelDir: string): Predictor<Prediction> {
  const saved = parseMachine(readFileSync(join(modelDir, modelFileName), 'utf8'));
  return {
    columns: saved.machine.linear.length,
    contentTypes: ['application/json', 'application/jsonlines', 'application/x-recordio-protobuf'],
    defaultAccept: 'application/json',
    predict: (features) => sparseRowsOf(features).map((row) => predictionOf(saved, rawOutput(saved.machine, row))),
  };
}

function predictionOf({ predictorType }: SavedMachine, raw: number): Prediction {
  if (predictorType === 'regressor') return { score: Math.fround(raw) };
  const probability = sigmoid(raw);
  return { score: Math.fround(probability), predicted_label: Number(isOne(probability)) };
}
