import { extname } from 'node:path';
import type { Conversion } from './conversion.ts';

/**
 * Suffix → media type as SageMaker's built-in algorithms name it
 * (https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html).
 */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.jsonl': 'application/jsonlines',
  '.libsvm': 'text/libsvm',
  '.parquet': 'application/x-parquet',
  '.pbr': 'application/x-recordio-protobuf',
  '.recordio': 'application/x-recordio',
  '.svm': 'text/libsvm',
  '.tsv': 'text/tab-separated-values',
};

/** What a conversion makes of data. */
export const CONVERTED_TYPES: Readonly<Record<Conversion['format'], string>> = {
  csv: 'text/csv',
  'recordio-protobuf': 'application/x-recordio-protobuf',
  'recordio-protobuf-sparse': 'application/x-recordio-protobuf',
};

/** The media type that a name's suffix tells, be it a path or an S3 URI; undefined where it tells nothing. */
export function contentTypeOf(name: string): string | undefined {
  return CONTENT_TYPES[extname(name).toLowerCase()];
}

/** The media type of a whole channel: only where all its files agree, since it is told to the algorithm as one. */
export function commonContentType(names: readonly string[]): string | undefined {
  const [first, ...others] = new Set(names.map(contentTypeOf));
  return others.length === 0 ? first : undefined;
}
