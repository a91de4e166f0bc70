import type { LinearModel } from './linear-model.ts';
import type { LinearLearnerParameters } from './parameters.ts';

/** What is kept of a job: enough to answer, in a JSON of our own (the real container writes MXNet files, which only MXNet reads). */
export interface SavedModel {
  readonly model: LinearModel;
  readonly loss: LinearLearnerParameters['loss'];
  readonly predictorType: LinearLearnerParameters['predictorType'];
  readonly threshold: number;
}

interface ModelRecord extends Omit<SavedModel, 'model'> {
  readonly format: 'local-linear-learner';
  readonly weights: number[][];
  readonly bias: number[];
}

/** The name that the real container gives its model. */
export const modelFileName = 'model_algo-1';

export function serializeModel({ model, ...rest }: SavedModel): string {
  const record: ModelRecord = {
    format: 'local-linear-learner',
    ...rest,
    weights: model.weights.map((weights) => [...weights]),
    bias: [...model.bias],
  };
  return JSON.stringify(record);
}

/** Throws when the text is not what `serializeModel` writes, for example a model that was trained in AWS. */
export function parseModel(text: string): SavedModel {
  const { format, weights, bias, loss, predictorType, threshold } = JSON.parse(text) as ModelRecord;
  if (format !== 'local-linear-learner') throw new Error('not a model of the local linear-learner');
  const model = {
    columns: weights[0]?.length ?? 0,
    weights: weights.map((own) => Float64Array.from(own)),
    bias: Float64Array.from(bias),
  };
  return { model, loss, predictorType, threshold };
}
