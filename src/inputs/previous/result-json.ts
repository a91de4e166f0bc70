import * as v from 'valibot';
import type { SchemaIssue } from '../values/describe-issue.ts';

const text = v.exactOptional(v.string('is not a text'));

/** The message for JSON that is no result of a step. */
export function noResult({ path }: Pick<SchemaIssue, 'path'>): string {
  return path === undefined ? 'it is no JSON object' : 'is missing';
}

const scoringSchema = v.object(
  {
    problem: v.picklist(['regression', 'binary', 'multiclass'], 'is not known'),
    rows: v.number('is not a number'),
    'confusion-matrix': v.exactOptional(
      v.object({ labels: v.array(v.string()), counts: v.array(v.array(v.number())) }, 'is not an object'),
    ),
  },
  'is not an object',
);

/** What is taken from a result; it may hold more. */
export const resultSchema = v.object(
  {
    mode: v.string('is not a text'),
    status: v.string('is not a text'),
    version: v.number('is not a number'),
    failure: v.exactOptional(v.looseObject({ what: v.string('is not a text') }, 'is not an object')),
    'job-name': text,
    'job-arn': text,
    'evaluation-job': text,
    'best-training-job': text,
    'best-training-job-arn': text,
    tuning: v.exactOptional(v.looseObject({}, 'is not an object')),
    'model-artifact': text,
    'image-uri': text,
    'container-environment': v.exactOptional(v.record(v.string(), v.string('is not a text'), 'is not an object')),
    metrics: v.exactOptional(v.record(v.string(), v.number('is not a number'), 'is not an object')),
    series: v.exactOptional(v.record(v.string(), v.array(v.number('is not a number')), 'is not an object')),
    'report-uri': text,
    scoring: v.exactOptional(scoringSchema),
    'model-package-arn': text,
    outputs: v.exactOptional(v.record(v.string(), v.string('is not a text'), 'is not an object')),
    'stack-name': text,
    'endpoint-name': text,
  },
  noResult,
);
export type ResultJson = v.InferOutput<typeof resultSchema>;

/** What is no JSON is no object, which the schema then says. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
