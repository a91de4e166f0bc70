import { expect, test } from '@jest/globals';
import { configOf, load, newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const EVALUATE = { mode: 'evaluate', 'training-job': 'iris-train-1' };
const TRAIN = { 'execution-role-arn': ROLE, image: 'xgboost', channels: 'train: s3://bucket/train.csv' };

test.each(['.', '\0'])('a config file that is none, %j, is told', async (config) => {
  expect(await problemsOf({ mode: 'train', ...TRAIN, config })).toContainEqual(
    `config (with:): there is no file "${config}"`,
  );
});

test.each(['.', '\0'])('a report that is no file, %j, is told', async (report) => {
  const problem = `report (with:): there is no file "${report}"`;
  expect(await problemsOf({ mode: 'evaluate', report })).toContainEqual(problem);
});

test('a call that gives the least gets the defaults', async () => {
  const { config, warnings } = await load({ mode: 'train', ...TRAIN });
  expect(warnings).toEqual([]);
  expect(config).toEqual({
    mode: 'train',
    name: 'iris',
    region: 'eu-west-1',
    tags: {},
    wait: true,
    timeoutMinutes: 340,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/7',
    contentPrefix: 'iris',
    task: {
      kind: 'create',
      executionRoleArn: ROLE,
      image: 'xgboost',
      environmentVariables: {},
      instanceTypes: ['ml.m5.large'],
      instanceCount: 1,
      volumeGb: 30,
      maxRuntimeMinutes: 1440,
      channels: { train: { source: 's3://bucket/train.csv' } },
      hyperparameters: {},
      reuse: 'run',
    },
  });
});

test('what a broken config file was to give is not called missing', async () => {
  expect(await problemsOf({ mode: 'train', region: 'eu-west-1', config: 'no-such.yml' })).toEqual([
    'config (with:): there is no file "no-such.yml"',
  ]);
});

test('all problems of a call are in one answer, and each says what is accepted', async () => {
  const inputs = {
    mode: 'train',
    image: 'xgbost',
    channels: 'train: nowhere.csv',
    hyperparameters: 'num_round: "5',
    'job-name': 'a'.repeat(80),
    'instance-type': 'm5.large',
    'volume-gb': '0',
    wait: 'yes',
    config: 'no-such.yml',
  };
  expect(await problemsOf(inputs, { SAGEMAKER_MLOPS_POLL_SCALE: 'x' })).toEqual([
    'SAGEMAKER_MLOPS_POLL_SCALE: "x" is not a number above 0',
    'config (with:): there is no file "no-such.yml"',
    'wait (with:): "yes" is neither true nor false',
    'instance-type (with:): "m5.large" is not a SageMaker instance type such as ml.m5.large (did you mean "ml.m5.large"?)',
    'volume-gb (with:): "0" is not a whole number from 1 to 16384 (GB)',
    'channels (with:): train: there is no file or folder "nowhere.csv"',
    'hyperparameters (with:): broken YAML in line 1, column 14: Missing closing "quote',
    `job-name (with:): "${'a'.repeat(48)}…" (80 characters) is not a name of letters, digits and hyphens between them, at most 63 characters`,
    'region: is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set',
  ]);
});

test('an image that is unknown in the region is refused', async () => {
  const problems = await problemsOf({ mode: 'train', ...TRAIN, image: 'xgbost' });
  expect(problems).toEqual([expect.stringMatching(/^image \(with:\): "xgbost" is not known by name/)]);
});

test('an unknown mode does not hide what else is wrong', async () => {
  expect(await problemsOf({ mode: 'trian', 'instance-type': 'm5.large', gate: 'x > 1' })).toEqual([
    'gate (with:): unknown input (did you mean "gates"?)',
    'mode (with:): "trian" is unknown (did you mean "train"?); accepted: process, train, evaluate, register, deploy, delete',
    expect.stringContaining('instance-type (with:): "m5.large"'),
  ]);
  expect(await problemsOf({})).toEqual([
    'mode: is missing; accepted: process, train, evaluate, register, deploy, delete',
  ]);
});

test('what a later release brings is refused, not ignored', async () => {
  expect(await problemsOf({ mode: 'pipeline' })).toEqual([
    'mode (with:): "pipeline" is not available yet; accepted: process, train, evaluate, register, deploy, delete',
  ]);
  expect(await problemsOf({ mode: 'train', ...TRAIN, 'dry-run': 'true' })).toEqual([
    'dry-run (with:): is not available yet in mode train',
  ]);
  expect(await problemsOf({ ...EVALUATE, comment: 'true' })).toEqual(['comment (with:): is not available yet']);
});

test('an input that the mode does not use is a warning that names the modes that do', async () => {
  const { warnings } = await load({ ...EVALUATE, hyperparameters: 'broken: "', 'stack-name': 'x', colour: 'red' });
  expect(warnings).toEqual([
    'hyperparameters (with:): mode evaluate does not use it, only train',
    'stack-name (with:): mode evaluate does not use it, only deploy, delete',
    'colour (with:): unknown input, it has no effect',
  ]);
});

test('with: goes before the environment section, that before the mode section, that before defaults', async () => {
  const config = `
defaults: { volume-gb: 1, instance-count: 1, timeout-minutes: 1, name: one, gates: unused <= 1 }
train: { volume-gb: 2, instance-count: 2, timeout-minutes: 2 }
environments: { prod: { train: { volume-gb: 3, instance-count: 3 } } }
`;
  await withFiles({ 'mlops.yml': config }, async (folder) => {
    const file = { config: `${folder}/mlops.yml`, environment: 'prod', 'volume-gb': '4' };
    const loaded = await configOf('train', { ...TRAIN, ...file });
    expect(loaded).toMatchObject({ timeoutMinutes: 2, name: 'one', prefix: 'one/7' });
    expect(loaded.task).toMatchObject({ volumeGb: 4, instanceCount: 3 });
  });
});

test('values pass as they were written', async () => {
  const hyperparameters = 'eta: 0.10\naccount: 012345678901\nflag: True\ntext: "a: b"\nempty:';
  const task = await newTraining({ ...TRAIN, hyperparameters });
  expect(task.hyperparameters).toEqual({
    eta: '0.10',
    account: '012345678901',
    flag: 'True',
    text: 'a: b',
    empty: '',
  });
});

test('JSON is YAML, too', async () => {
  const config = await configOf('train', { ...TRAIN, tags: '{"team": "flowers", "cost": 12}' });
  expect(config.tags).toEqual({ team: 'flowers', cost: '12' });
});

test.each(['true', 'True', 'TRUE'])('%s is true', async (text) => {
  expect((await configOf('delete', { 'endpoint-name': 'iris', 'keep-models': text })).keepModels).toBe(true);
});

test('a stack keeps no models, which is told instead of deleting them', async () => {
  expect(await problemsOf({ mode: 'delete', 'stack-name': 'iris', 'keep-models': 'true' })).toEqual([
    expect.stringMatching(/^keep-models .*: is for `endpoint-name`: a stack takes its models along/),
  ]);
});

test('no problem of environment variables cites a value', async () => {
  const secret = 'hunter2';
  const texts = [
    `a: "${secret}`,
    `*${secret}`,
    `1a: ${secret}`,
    `a: ${secret.repeat(100)}`,
    `a: [${secret}]`,
    `${secret}`,
  ];
  for (const text of texts) {
    const problems = await problemsOf({ mode: 'train', ...TRAIN, 'environment-variables': text });
    expect(problems.join('\n')).not.toContain(secret);
  }
});

test('a job takes a hundred hyperparameters and no more', async () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `p${index}: 1`).join('\n');
  await load({ mode: 'train', ...TRAIN, hyperparameters: lines(100) });
  expect(await problemsOf({ mode: 'train', ...TRAIN, hyperparameters: lines(101) })).toEqual([
    'hyperparameters (with:): has 101 entries, at most 100 are accepted',
  ]);
});

test('tags of AWS and the name of a group that is none are refused', async () => {
  const problems = await problemsOf({ mode: 'register', tags: 'aws:x: 1', 'model-package-group': 'a_b' });
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^tags \(with:\): "aws:x" is not a key of letters, .* that does not begin with aws:$/),
      expect.stringContaining('model-package-group (with:): "a_b" is not the name'),
    ]),
  );
});

test('a prefix is one of keys, and a bucket has no scheme', async () => {
  expect(await problemsOf({ ...EVALUATE, prefix: 's3://bucket/team/iris/', bucket: 's3://bucket/team' })).toEqual([
    'bucket (with:): "s3://bucket/team" is not the name of an S3 bucket: lower-case letters, digits, dots and hyphens, 3 to 63 characters (did you mean "bucket"?)',
    'prefix (with:): "s3://bucket/team/iris/" is not a key prefix such as team/iris: one line of at most 512 characters, without a bucket (did you mean "team/iris/"?)',
  ]);
  const { config } = await load({ ...EVALUATE, prefix: '/team/iris/' });
  expect(config).toMatchObject({ prefix: 'team/iris', contentPrefix: 'team/iris' });
});

test('a job has its name from one place; the nearer one decides', async () => {
  const named = { ...TRAIN, 'job-name': 'iris-7' };
  expect(await problemsOf({ mode: 'train', ...named, reuse: 'content' })).toEqual([
    'reuse (with:): "content" is given together with `job-name`, whose job is taken up if it is there: leave one out',
  ]);
  await withFiles({ 'mlops.yml': 'train: { reuse: never }' }, async (folder) => {
    expect(await newTraining({ ...named, config: `${folder}/mlops.yml` })).toMatchObject({ jobName: 'iris-7' });
  });
});
