import type { Rules } from '../check-constraints.ts';
import { environmentKey, image, s3Uri } from '../rules.ts';

/** Constraints that creating and updating a model package share, as the service model states them. */

export const clientToken = { pattern: '[a-zA-Z0-9-]+', min: 1, max: 36 };

/** ArnOrName. */
export const groupName = {
  pattern: '(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*\\/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)',
  min: 1,
  max: 170,
};

export const versionArn = {
  pattern: 'arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]{9,16}:[0-9]{12}:model-package/[\\S]{1,2048}',
  min: 1,
  max: 2048,
};

const metadataText = '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)';

export const metadataRules: Rules = {
  CustomerMetadataProperties: { min: 1, max: 50 },
  'CustomerMetadataProperties.{key}': { pattern: metadataText, min: 1, max: 128 },
  'CustomerMetadataProperties.{value}': { pattern: metadataText, min: 1, max: 256 },
};

export const inferenceRules: Rules = {
  'InferenceSpecification.Containers': { min: 1, max: 15 },
  'InferenceSpecification.Containers.*.Image': image,
  'InferenceSpecification.Containers.*.ModelDataUrl': s3Uri,
  'InferenceSpecification.Containers.*.Environment': { max: 100 },
  'InferenceSpecification.Containers.*.Environment.{key}': environmentKey,
  'InferenceSpecification.SupportedTransformInstanceTypes': { min: 1 },
  'InferenceSpecification.SupportedTransformInstanceTypes.*': { oneOf: 'TransformInstanceType' },
  'InferenceSpecification.SupportedRealtimeInferenceInstanceTypes.*': { oneOf: 'ProductionVariantInstanceType' },
  'InferenceSpecification.SupportedContentTypes.*': { max: 256 },
  'InferenceSpecification.SupportedResponseMIMETypes.*': { pattern: '[-\\w]+\\/.+', max: 1024 },
};

/** Every report that ModelMetrics can name. */
const reports = [
  'ModelQuality.Statistics',
  'ModelQuality.Constraints',
  'ModelDataQuality.Statistics',
  'ModelDataQuality.Constraints',
  'Bias.Report',
  'Bias.PreTrainingReport',
  'Bias.PostTrainingReport',
  'Explainability.Report',
];

export const modelMetricsRules: Rules = Object.fromEntries(
  reports.flatMap((report) => [
    [`ModelMetrics.${report}.ContentType`, { pattern: '.*', max: 256 }],
    [`ModelMetrics.${report}.ContentDigest`, { pattern: '[Ss][Hh][Aa]256:[0-9a-fA-F]{64}', max: 72 }],
    [`ModelMetrics.${report}.S3Uri`, s3Uri],
  ]),
);
