import { expect, test } from '@jest/globals';
import type { Input } from '../../src/inputs/table/input.ts';
import { inputNamed, inputNames, inputs } from '../../src/inputs/table/inputs.ts';
import { outputs } from '../../src/inputs/table/outputs.ts';
import { formats } from '../../src/inputs/values/formats.ts';

/** The names are a promise: one may be added, none may go or change. */
const PROMISED = `
mode config environment from name region role-to-assume execution-role-arn bucket prefix tags wait timeout-minutes logs
on-cancel dry-run comment github-token result-file
image entry-point source-dir arguments environment-variables
instance-type instance-count volume-gb max-runtime-minutes spot max-wait-minutes keep-alive-minutes request
inputs outputs
channels hyperparameters metric-definitions checkpoint-uri tuning job-name reuse
training-job report test-data candidates label-column content-type problem prediction-path gates champion select fail-on-gate
model-package-group model-artifact approval-status model-package-arn content-types response-types inference-instance-types
transform-instance-types description metadata model-card
stack-name endpoint-name template parameters capabilities cloudformation-role-arn serving serverless-memory-mb
serverless-max-concurrency autoscaling data-capture-percent data-capture-uri traffic alarms api cases on-failure execute ephemeral
pipeline-name definition pipeline-parameters max-parallel-steps execution-arn
keep-models`;
const PROMISED_OUTPUTS = `
result status job-name job-arn console-url model-artifact image-uri metrics billable-seconds best-training-job outputs passed
report-uri champion-arn winner model-package-arn model-package-version approval-status stack-id stack-outputs changes changed
endpoint-name endpoint-arn api-url pipeline-execution-arn`;

const words = (text: string) => text.trim().split(/\s+/);

test('every promised input and output is in the tables', () => {
  expect(inputNames).toEqual(expect.arrayContaining(words(PROMISED)));
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining(words(PROMISED_OUTPUTS)));
});

test.each(inputNames)('%s is described in a sentence, and used or planned', (name) => {
  const input: Input = inputs[name];
  expect(input.description).toMatch(/^[A-Z`].*\.$/);
  expect(input.description).not.toContain('${{');
  expect(input.modes.length + (input.later?.length ?? 0)).toBeGreaterThan(0);
  for (const mode of input.requiredBy ?? []) expect(input.modes).toContain(mode);
  for (const mode of input.modes) expect(input.later ?? []).not.toContain(mode);
});

test('a name that every object has is no input', () => {
  expect(inputNamed('constructor')).toBeUndefined();
  expect(inputNamed('__proto__')).toBeUndefined();
});

test.each([
  [
    'instance-type',
    ['ml.m5.large', 'ml.p4d.24xlarge', 'ml.c7g.metal-48xl'],
    ['m5.large', 'ml.m5', 'ml.m5.large\nml.m5.xlarge'],
  ],
  [
    'resource-name',
    ['a', 'iris-2', `a${'-b'.repeat(31)}`],
    ['', '-a', 'a-', 'a_b', 'a'.repeat(64), `a${'-'.repeat(80)}b`],
  ],
  ['stack-name', ['iris', 'a-'], ['1iris', 'a_b', 'a'.repeat(129)]],
  [
    'role-arn',
    ['arn:aws:iam::123456789012:role/service-role/x', 'arn:aws-cn:iam::123456789012:role/x'],
    ['x', 'arn:aws:iam::123:role/x', 'arn:aws:iam::123456789012:user/x'],
  ],
  ['s3-uri', ['s3://bucket/a b/model.tar.gz'], ['s3://bucket', 's3://b/x', 'https://bucket/x']],
  ['region', ['eu-west-1', 'us-gov-west-1', 'ap-southeast-2'], ['eu-west', 'eu-west-1a', 'EU-WEST-1']],
  [
    'image',
    [
      'xgboost',
      'xgboost:1.7-1',
      '1.dkr.ecr.eu-west-1.amazonaws.com/x:1',
      'public.ecr.aws/a/b@sha256:abc',
      'localhost:5000/a',
    ],
    ['XGBoost', 'xgboost 1.7', ''],
  ],
] as const)('the format %s', (name, accepted, refused) => {
  expect(accepted.filter((value) => !formats[name].pattern.test(value))).toEqual([]);
  expect(refused.filter((value) => formats[name].pattern.test(value))).toEqual([]);
});
