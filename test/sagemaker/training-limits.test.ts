import { describe, expect, test } from '@jest/globals';
import type { TrainConfig } from '../../src/inputs/config.ts';
import { trainingProblems } from '../../src/sagemaker/training-limits.ts';
import { trainConfig } from '../modes/train-fixture.ts';

function entries(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 'v']));
}

function channels(count: number) {
  return Object.fromEntries(Object.keys(entries(count)).map((name) => [name, { source: 's3://bucket/' }]));
}

const accepted: readonly (readonly [string, Partial<TrainConfig>])[] = [
  ['the longest job name', { jobName: 'a'.repeat(63) }],
  ['100 hyperparameters', { hyperparameters: entries(100) }],
  ['a long hyperparameter', { hyperparameters: { ['k'.repeat(256)]: 'v'.repeat(2500) } }],
  ['100 variables', { environmentVariables: entries(100) }],
  ['20 channels', { channels: channels(20) }],
  ['40 metric definitions', { metricDefinitions: entries(40) }],
  ['28 days', { maxRuntimeMinutes: 40_320 }],
];

const refused: readonly (readonly [string, Partial<TrainConfig>, RegExp])[] = [
  ['a job name of 80 characters', { jobName: 'a'.repeat(80) }, /job-name: "a{80}" \(80 characters\).*63/],
  ['a job name with a dot', { jobName: 'iris.1' }, /job-name: "iris\.1"/],
  ['a job name that ends in a hyphen', { jobName: 'iris-' }, /job-name: "iris-"/],
  ['101 hyperparameters', { hyperparameters: entries(101) }, /hyperparameters: 101 given.*100/],
  ['too long a hyperparameter', { hyperparameters: { k: 'v'.repeat(2501) } }, /value of "k" has 2501 characters, 2500/],
  ['a hyperparameter of two lines', { hyperparameters: { k: 'v\n' } }, /"k" has a line break/],
  ['a variable with a hyphen', { environmentVariables: { 'A-B': '1' } }, /environment-variables: "A-B"/],
  ['too long a variable', { environmentVariables: { A: 'x'.repeat(513) } }, /value of "A" has 513 characters, 512/],
  ['no channel', { channels: {} }, /channels: 0 given/],
  ['21 channels', { channels: channels(21) }, /channels: 21 given.*20/],
  ['a channel with a space', { channels: { 'my data': { source: 's3://b/' } } }, /channels: "my data"/],
  ['too long a regex', { metricDefinitions: { loss: 'x'.repeat(501) } }, /metric-definitions: .*501/],
  ['more than 28 days', { maxRuntimeMinutes: 40_321 }, /max-runtime-minutes: 40321/],
  ['no instance', { instanceCount: 0 }, /instance-count: 0/],
];

describe('trainingProblems', () => {
  test.each(accepted)('accepts %s', (_, overrides) => {
    expect(trainingProblems(trainConfig(overrides), [])).toEqual([]);
  });

  test.each(refused)('refuses %s and says what is accepted', (_, overrides, message) => {
    const problems = trainingProblems(trainConfig(overrides), []);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  test('never echoes the value of a variable', () => {
    const secret = 'hush'.repeat(200);
    expect(trainingProblems(trainConfig({ environmentVariables: { TOKEN: secret } }), []).join()).not.toContain('hush');
  });

  test('counts the tags that are always added', () => {
    const tags = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }));
    expect(trainingProblems(trainConfig({}), tags)).toEqual([expect.stringMatching(/tags: 51 given.*50/)]);
  });
});
