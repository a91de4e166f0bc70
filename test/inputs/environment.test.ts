import { expect, test } from '@jest/globals';
import { readEnvironment } from '../../src/inputs/environment.ts';

test('inputs keep their hyphens, lose their blanks, and are absent when empty', () => {
  const { inputs } = readEnvironment({ 'INPUT_INSTANCE-TYPE': ' ml.m5.large\n', INPUT_GATES: '  ', PATH: '/bin' });
  expect([...inputs]).toEqual([['instance-type', 'ml.m5.large']]);
});

test('the workflow run is what GitHub says of it', () => {
  const { workflow } = readEnvironment({
    GITHUB_REPOSITORY: 'org/iris',
    GITHUB_SHA: 'abc',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Train',
    GITHUB_JOB: 'train',
    GITHUB_ACTION: '__run',
    GITHUB_ACTOR: 'ada',
    GITHUB_SERVER_URL: 'https://github.example',
    'INPUT_JOB-INDEX': '2',
  });
  expect(workflow).toEqual({
    repository: 'org/iris',
    sha: 'abc',
    ref: 'refs/heads/main',
    runId: '7',
    attempt: '2',
    workflow: 'Train',
    job: 'train',
    jobIndex: '2',
    step: '__run',
    actor: 'ada',
    url: 'https://github.example/org/iris/actions/runs/7',
  });
});

test('AWS_REGION goes before AWS_DEFAULT_REGION', () => {
  expect(readEnvironment({ AWS_DEFAULT_REGION: 'us-east-1' }).region).toBe('us-east-1');
  expect(readEnvironment({ AWS_DEFAULT_REGION: 'us-east-1', AWS_REGION: 'eu-west-1' }).region).toBe('eu-west-1');
  expect(readEnvironment({}).region).toBeUndefined();
});

test.each([
  [{}, false],
  [{ AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, true],
  [{ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1' }, true],
  [{ AWS_ENDPOINT_URL: '' }, false],
])('an endpoint of one of the SDK variables is a custom one: %j', (variables, custom) => {
  expect(readEnvironment(variables).customEndpoint).toBe(custom);
});

test('the poll scale is a number above 0, and a problem otherwise', () => {
  expect(readEnvironment({})).toMatchObject({ pollScale: 1, problems: [] });
  expect(readEnvironment({ SAGEMAKER_MLOPS_POLL_SCALE: '0.001' })).toMatchObject({ pollScale: 0.001, problems: [] });
  for (const scale of ['0', '-1', 'fast', 'Infinity']) {
    const { problems } = readEnvironment({ SAGEMAKER_MLOPS_POLL_SCALE: scale });
    expect(problems).toEqual([`SAGEMAKER_MLOPS_POLL_SCALE: "${scale}" is not a number above 0`]);
  }
});

test('files of the runner that are not there are told before the work, one that is there is not', () => {
  expect(readEnvironment({ GITHUB_OUTPUT: import.meta.filename }).problems).toEqual([]);
  expect(readEnvironment({ GITHUB_OUTPUT: '/nowhere/output' }).problems).toEqual([
    'GITHUB_OUTPUT: "/nowhere/output" is no file that this step can write to; the runner makes one for each step',
  ]);
});
