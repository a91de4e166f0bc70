import type { Rules } from './check-constraints.ts';

/** Constraints that several operations share, as the service model of SageMaker (botocore's data, 2017-07-24) states them. */
export const jobName = { pattern: '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}', min: 1, max: 63 };
export const modelName = { pattern: '[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?', max: 63 };
export const roleArn = { pattern: 'arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+', min: 20, max: 2048 };
export const s3Uri = { pattern: '(https|s3)://([^/]+)/?(.*)', max: 1024 };
export const environmentKey = { pattern: '[a-zA-Z_][a-zA-Z0-9_]*', max: 1024 };
export const image = { pattern: '\\S+', max: 255 };

/** Of a model package or its group: no control characters. */
export const description = { pattern: '[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*', max: 1024 };

const tagText = '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)';
export const tagKey = { pattern: tagText, min: 1, max: 128 };
export const tagRules: Rules = {
  Tags: { max: 50 },
  'Tags.*.Key': tagKey,
  'Tags.*.Value': { pattern: tagText, max: 256 },
};

/** What every List operation takes. */
export const listRules: Rules = {
  MaxResults: { min: 1, max: 100 },
  NameContains: { pattern: '[a-zA-Z0-9-]+', max: 63 },
  SortOrder: { oneOf: 'SortOrder' },
};
