import { closest } from '../../did-you-mean.ts';
import type { Format } from '../table/input.ts';

export interface TextFormat {
  /** What is accepted, to follow "is not". */
  readonly accepts: string;
  readonly pattern: RegExp;
  /** Which part of a value that is nearly right is wrong. */
  readonly explain?: (value: string) => string | undefined;
  /** What was probably meant. */
  readonly suggest?: (value: string) => string | undefined;
}

const NAME = '[a-zA-Z0-9](?:-*[a-zA-Z0-9]){0,62}';
const ARN = 'arn:aws[a-z-]*';
const BUCKET = '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]';

/** The patterns are those of the services' own models, as far as a mistake can be told before a call is made. */
export const formats: Readonly<Record<Format, TextFormat>> = {
  'instance-type': {
    accepts: 'a SageMaker instance type such as ml.m5.large',
    // Families come and go, sizes are of one making: what is none of them is a typo.
    pattern: /^ml\.[a-z][a-z0-9-]*\.(?:medium|large|\d*xlarge|metal(?:-\d+xl)?)$/,
    suggest: instanceTypeMeant,
  },
  name: {
    accepts: 'a name of letters, digits and - . _ /, at most 128 characters',
    pattern: /^[a-zA-Z0-9][\w./-]{0,127}$/,
    suggest: (value) =>
      value
        .trim()
        .replace(/\s+/g, '-')
        .match(/^[a-zA-Z0-9][\w./-]*$/)?.[0],
  },
  'resource-name': {
    accepts: 'a name of letters, digits and hyphens between them, at most 63 characters',
    pattern: new RegExp(`^(?=.{1,63}$)${NAME}$`),
  },
  'stack-name': {
    accepts: 'a stack name: a letter, then letters, digits and hyphens, at most 128 characters',
    pattern: /^[a-zA-Z][a-zA-Z0-9-]{0,127}$/,
  },
  'role-arn': {
    accepts: 'the ARN of an IAM role such as arn:aws:iam::123456789012:role/name',
    pattern: new RegExp(`^${ARN}:iam::\\d{12}:role/[\\w+=,.@/-]+$`),
  },
  'model-package-arn': {
    accepts: 'the ARN of a model package such as arn:aws:sagemaker:eu-west-1:123456789012:model-package/group/1',
    pattern: new RegExp(`^${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package/${NAME}(?:/\\d+)?$`),
  },
  'model-package-group': {
    accepts: 'the name (letters, digits, hyphens; at most 63 characters) or the ARN of a model package group',
    pattern: new RegExp(`^(?:${ARN}:sagemaker:[a-z0-9-]+:\\d{12}:model-package-group/)?${NAME}$`),
  },
  bucket: {
    accepts: 'the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters',
    pattern: new RegExp(`^${BUCKET}$`),
    suggest: (value) => /^s3:\/\/([^/]+)/i.exec(value)?.[1],
  },
  'key-prefix': {
    accepts: 'a key prefix such as team/iris: one line of at most 512 characters, without a bucket',
    pattern: /^(?![sS]3:)(?!\/*$)\P{C}{1,512}$/u,
    suggest: (value) => /^s3:\/\/[^/]+\/+(.+)$/i.exec(value)?.[1],
  },
  's3-uri': {
    accepts: 'an S3 URI such as s3://bucket/path',
    pattern: new RegExp(`^s3://${BUCKET}/.+$`),
    explain: bucketProblem,
  },
  region: {
    accepts: 'an AWS region such as eu-west-1',
    pattern: /^[a-z]{2}(?:-[a-z]+)+-\d$/,
    suggest: (value) => /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(value)?.[1],
  },
  description: {
    accepts: 'one line of at most 1024 characters',
    pattern: /^\P{C}{1,1024}$/u,
  },
  capability: {
    accepts: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
    pattern: /^CAPABILITY_(?:IAM|NAMED_IAM|AUTO_EXPAND)$/,
    suggest: (value) => closest(value, ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']),
  },
  'mime-type': {
    accepts: 'a MIME type such as text/csv',
    pattern: /^[\w.+-]+\/[\w.+*-]+(?:\s*;.*)?$/,
    suggest: (value) => MIME_TYPES.find((type) => type.endsWith(`/${value.toLowerCase()}`)),
  },
  image: {
    accepts: 'a built-in algorithm such as xgboost or xgboost:1.7-1, or the URI of a registry image',
    pattern: /^(?:[a-z][a-z0-9-]*(?::[\w.-]+)?|[\w.-]+(?::\d+)?\/\S+)$/,
  },
};

function bucketProblem(uri: string): string | undefined {
  const [, bucket] = /^s3:\/\/([^/]+)\/./.exec(uri) ?? [];
  if (bucket === undefined || formats.bucket.pattern.test(bucket)) return undefined;
  return `"${bucket}" is not ${formats.bucket.accepts}`;
}

/** What SageMaker's own containers take and answer with. */
const MIME_TYPES = [
  'text/csv',
  'text/libsvm',
  'text/x-libsvm',
  'text/plain',
  'application/json',
  'application/jsonlines',
  'application/x-recordio-protobuf',
  'application/x-npy',
  'application/x-parquet',
  'application/x-image',
  'image/jpeg',
  'image/png',
];

const SIZES = [
  'medium',
  'large',
  'xlarge',
  '2xlarge',
  '4xlarge',
  '8xlarge',
  '12xlarge',
  '16xlarge',
  '24xlarge',
  '48xlarge',
];

/** The same with `ml.` in front, in small letters, and the size that nearly is there. */
function instanceTypeMeant(value: string): string | undefined {
  const [, family, size = ''] = /^(?:ml\.)?([a-z0-9-]+)\.([a-z0-9-]+)$/.exec(value.toLowerCase()) ?? [];
  const meant = /^\d*xlarge$/.test(size) ? size : closest(size, SIZES);
  return family === undefined || meant === undefined ? undefined : `ml.${family}.${meant}`;
}
