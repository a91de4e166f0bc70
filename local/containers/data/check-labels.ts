import { CustomerError } from '../customer-error.ts';

export type PredictorType = 'regressor' | 'binary_classifier' | 'multiclass_classifier';

export interface Labelling {
  readonly predictorType: PredictorType;
  /** Classes of a multiclass classifier. */
  readonly outputs: number;
}

/** Throws CustomerError for the first label that this kind of predictor cannot learn. */
export function checkLabels(channel: string, labels: Float32Array, { predictorType, outputs }: Labelling): void {
  const isFit = {
    regressor: Number.isFinite,
    binary_classifier: (label: number) => label === 0 || label === 1,
    multiclass_classifier: (label: number) => Number.isInteger(label) && label >= 0 && label < outputs,
  }[predictorType];
  const accepted = { regressor: 'numbers', binary_classifier: '0 or 1', multiclass_classifier: `0 to ${outputs - 1}` };
  const unfit = labels.find((label) => !isFit(label));
  if (unfit !== undefined) {
    throw new CustomerError(
      `Label ${unfit} in channel '${channel}': labels of a ${predictorType} must be ${accepted[predictorType]}.`,
    );
  }
}
