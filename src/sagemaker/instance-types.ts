import {
  ProcessingInstanceType,
  ProductionVariantInstanceType,
  TrainingInstanceType,
  TransformInstanceType,
} from '@aws-sdk/client-sagemaker';

/** The instance types that the SDK knows of, by what they are for: AWS has more as soon as it is older than they are. */
export const INSTANCE_TYPES: Readonly<Record<'train' | 'process' | 'serve' | 'transform', readonly string[]>> = {
  train: Object.values(TrainingInstanceType),
  process: Object.values(ProcessingInstanceType),
  serve: Object.values(ProductionVariantInstanceType),
  transform: Object.values(TransformInstanceType),
};
