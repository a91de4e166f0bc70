import { describe, expect, test } from '@jest/globals';
import { newTraining, problemsOf, ROLE } from './call.ts';

const TRAIN = { mode: 'train', 'execution-role-arn': ROLE, image: 'xgboost', channels: 'train: s3://bucket/train/' };

function entries(count: number, value = 'v'): string {
  return Array.from({ length: count }, (_, index) => `n${index}: ${value}`).join('\n');
}

const accepted: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['the longest job name', { 'job-name': 'a'.repeat(63) }],
  ['100 hyperparameters', { hyperparameters: entries(100) }],
  ['a long hyperparameter', { hyperparameters: `${'k'.repeat(256)}: ${'v'.repeat(2500)}` }],
  ['100 variables', { 'environment-variables': entries(100) }],
  ['a variable of two lines', { 'environment-variables': '{"KEY": "one\\ntwo"}' }],
  ['20 channels', { channels: entries(20, 's3://bucket/') }],
  ['40 metric definitions', { 'metric-definitions': entries(40, 'loss=(.*)') }],
  ['28 days', { 'max-runtime-minutes': '40320' }],
];

const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['a job name of 80 characters', { 'job-name': 'a'.repeat(80) }, /job-name .*"a+…" \(80 characters\).*63/],
  ['a job name with a dot', { 'job-name': 'iris.1' }, /job-name .*"iris\.1"/],
  ['a job name that ends in a hyphen', { 'job-name': 'iris-' }, /job-name .*"iris-"/],
  ['101 hyperparameters', { hyperparameters: entries(101) }, /hyperparameters .*101 entries.*100/],
  ['a hyperparameter without a name', { hyperparameters: '"": 1' }, /hyperparameters .*"" is not a name/],
  ['too long a hyperparameter', { hyperparameters: `k: ${'v'.repeat(2501)}` }, /"k" has 2501 characters.*2500/],
  ['a hyperparameter of two lines', { hyperparameters: 'k: |\n  v\n' }, /"k" has a line break, one line is accepted/],
  ['a variable with a hyphen', { 'environment-variables': 'A-B: 1' }, /environment-variables .*"A-B"/],
  ['too long a variable', { 'environment-variables': `A: ${'x'.repeat(513)}` }, /"A" has 513 characters.*512/],
  ['no channel', { channels: '{}' }, /channels .*0 channels, 1 to 20/],
  ['21 channels', { channels: entries(21, 's3://bucket/') }, /channels .*21 channels, 1 to 20/],
  ['a channel with a space', { channels: 'my data: s3://b-b/x' }, /channels .*"my data"/],
  ['too long a regex', { 'metric-definitions': `loss: (${'x'.repeat(500)})` }, /metric-definitions .*502.*500/],
  ['a regex that JavaScript lacks', { 'metric-definitions': 'loss: "loss: ("' }, /metric-definitions .*"loss": Inval/],
  ['a regex without a group', { 'metric-definitions': 'loss: loss' }, /metric-definitions .*"loss" needs a group/],
  ['more than 28 days', { 'max-runtime-minutes': '40321' }, /max-runtime-minutes .*"40321"/],
  ['no instance', { 'instance-count': '0' }, /instance-count .*"0"/],
  ['46 tags, as five are added', { tags: entries(46) }, /tags .*46 entries.*45/],
];

describe('a training job within the limits of CreateTrainingJob', () => {
  test.each(accepted)('may have %s', async (_, inputs) => {
    expect((await newTraining({ ...TRAIN, ...inputs })).kind).toBe('create');
  });
});

describe('one beyond them is refused, and what is accepted is said', () => {
  test.each(refused)('%s', async (_, inputs, message) => {
    const problems = await problemsOf({ ...TRAIN, ...inputs });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });
});

test('the value of a variable is never echoed', async () => {
  const problems = await problemsOf({ ...TRAIN, 'environment-variables': `TOKEN: ${'hush'.repeat(200)}` });
  expect(problems.join()).not.toContain('hush');
});

test('metadata leaves room for the lineage that is added', async () => {
  const register = { mode: 'register', 'model-package-group': 'iris', 'model-artifact': 's3://bucket/m.tar.gz' };
  expect(await problemsOf({ ...register, image: 'xgboost', metadata: entries(40) })).toEqual([
    'metadata (with:): has 40 entries, at most 39 are accepted',
  ]);
});
