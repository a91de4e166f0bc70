import { ProcessingInstanceType, TrainingInstanceType } from '@aws-sdk/client-sagemaker';

/** The instance types that the SDK knows of: AWS has more as soon as it is older than they are. */
export const INSTANCE_TYPES: Readonly<Record<'train' | 'process', readonly string[]>> = {
  train: Object.values(TrainingInstanceType),
  process: Object.values(ProcessingInstanceType),
};
