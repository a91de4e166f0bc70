import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { configOf, load, PACKAGE, problemsOf, ROLE, renderedDeployment, withFiles } from './call.ts';

const TRAINED = {
  mode: 'train',
  status: 'Completed',
  version: 1,
  'job-name': 'iris-train-1',
  'job-arn': 'arn:aws:sagemaker:eu-west-1:123456789012:training-job/iris-train-1',
  'model-artifact': 's3://bucket/iris/model.tar.gz',
  'image-uri': '123456789012.dkr.ecr.eu-west-1.amazonaws.com/xgboost:1',
  'container-environment': { THREADS: '2' },
  metrics: { 'validation:rmse': 4.2 },
  series: { 'validation:rmse': [5, 4.2] },
};
const REGISTERED = { ...TRAINED, mode: 'register', 'model-package-arn': PACKAGE };
const MODEL = {
  jobName: 'iris-train-1',
  jobArn: TRAINED['job-arn'],
  modelArtifact: TRAINED['model-artifact'],
  imageUri: TRAINED['image-uri'],
  containerEnvironment: { THREADS: '2' },
  metrics: { 'validation:rmse': 4.2 },
};
const text = (result: object) => JSON.stringify(result);

test('evaluate judges the job of the result, and hands the model on', async () => {
  const config = await configOf('evaluate', { from: text(TRAINED), gates: 'validation:rmse < 5' });
  expect(config.source).toEqual({ kind: 'training-job', jobName: 'iris-train-1' });
  expect(config.model).toEqual(MODEL);
});

test('a report that is given goes before the job of the result, which stays the model of the report', async () => {
  const config = await configOf('evaluate', { from: text(TRAINED), report: 's3://bucket/report.json' });
  expect(config.source).toEqual({ kind: 'report', location: 's3://bucket/report.json' });
  expect(config.model).toEqual(MODEL);
});

test('register takes the model, its metrics and its lineage', async () => {
  const inputs = { from: text({ ...TRAINED, mode: 'evaluate' }), 'model-package-group': 'iris' };
  const { task } = await configOf('register', { ...inputs, 'environment-variables': 'LOG: debug' });
  expect(task).toEqual({
    kind: 'create',
    modelPackageGroup: 'iris',
    modelArtifact: MODEL.modelArtifact,
    image: MODEL.imageUri,
    containerEnvironment: { THREADS: '2', LOG: 'debug' },
    metrics: MODEL.metrics,
    jobName: MODEL.jobName,
    jobArn: MODEL.jobArn,
    evaluation: {},
    contentTypes: ['text/csv'],
    responseTypes: ['text/csv'],
    inferenceInstanceTypes: [],
    transformInstanceTypes: [],
    metadata: {},
  });
});

test('register takes the report of the evaluation, and what was scored', async () => {
  const matrix = {
    labels: ['0', '1'],
    counts: [
      [4, 1],
      [0, 5],
    ],
  };
  const scoring = {
    'endpoint-name': 'iris',
    problem: 'binary',
    rows: 10,
    requests: 1,
    seconds: 0.5,
    'confusion-matrix': matrix,
  };
  const evaluated = { ...TRAINED, mode: 'evaluate', 'report-uri': 's3://bucket/evaluation.json', scoring };
  const { task } = await configOf('register', { from: text(evaluated), 'model-package-group': 'iris' });
  expect(task).toMatchObject({
    evaluation: {
      reportUri: 's3://bucket/evaluation.json',
      scored: { problem: 'binary', rows: 10, confusionMatrix: matrix },
    },
  });
});

test('with an approval status, the group of the config file is where the version of a register step is', async () => {
  const inputs = { from: text(REGISTERED), 'approval-status': 'Approved' };
  const approval = { kind: 'approve', modelPackageArn: PACKAGE, approvalStatus: 'Approved' };
  const [, group = ''] = /model-package\/([^/]+)/.exec(PACKAGE) ?? [];
  expect((await configOf('register', { ...inputs, 'model-package-group': group })).task).toEqual(approval);
});

test('with an approval status, another group of the config file is refused; in `with:` it is where a version is added', async () => {
  const inputs = { mode: 'register', from: text(REGISTERED), 'approval-status': 'Approved' };
  await withFiles({ 'mlops.yml': 'register: { model-package-group: another }' }, async (folder) => {
    expect(await problemsOf({ ...inputs, config: `${folder}/mlops.yml` })).toEqual([
      expect.stringMatching(/^model-package-group \(.*mlops.yml:1:13\): "another" is not the group of .*model-package/),
    ]);
  });
  const elsewhere = await configOf('register', { ...inputs, 'model-package-group': 'another' });
  expect(elsewhere.task).toMatchObject({ kind: 'create', modelPackageGroup: 'another', approvalStatus: 'Approved' });
});

test('register approves what an earlier register step added', async () => {
  const { task } = await configOf('register', { from: text(REGISTERED), 'approval-status': 'Approved' });
  expect(task).toEqual({ kind: 'approve', modelPackageArn: PACKAGE, approvalStatus: 'Approved' });
});

test.each(['evaluate', 'deploy'])('register approves the version that the result of %s hands on', async (mode) => {
  const from = text({ mode, status: 'Completed', version: 1, 'model-package-arn': PACKAGE });
  const approval = { kind: 'approve', modelPackageArn: PACKAGE, approvalStatus: 'Approved' };
  const inputs = { from, 'approval-status': 'Approved' };
  expect((await configOf('register', inputs)).task).toEqual(approval);
  expect((await configOf('register', { ...inputs, 'model-package-group': 'iris' })).task).toEqual(approval);
});

test('register does not send to an evaluate step for what the result of one lacks', async () => {
  const from = text({ mode: 'evaluate', status: 'Completed', version: 1 });
  expect(await problemsOf({ mode: 'register', 'model-package-group': 'iris', image: 'xgboost', from })).toEqual([
    'model-artifact: is missing: give it; `from` is the result of mode evaluate and has no model: that step hands on the one of its own `from`, such as the result of a train step',
  ]);
});

test('deploy serves the package of the result, or else its artifact', async () => {
  const inputs = { 'stack-name': 'iris-qa', 'execution-role-arn': ROLE };
  const registered = await configOf('deploy', { ...inputs, from: text(REGISTERED) });
  expect(registered.model).toEqual({ kind: 'package', modelPackageArn: PACKAGE });
  expect(registered.endpointName).toBe('iris-qa');
  const trained = await renderedDeployment({ ...inputs, from: text(TRAINED) });
  expect(trained.model).toEqual({
    kind: 'artifact',
    modelArtifact: MODEL.modelArtifact,
    image: MODEL.imageUri,
  });
  expect(trained.containerEnvironment).toEqual({ THREADS: '2' });
});

test('delete takes the stack of a deployment, also of one that failed', async () => {
  const failed = { mode: 'deploy', status: 'RolledBack', version: 1, 'stack-name': 'iris', 'endpoint-name': 'iris' };
  const { target } = await configOf('delete', { from: text({ ...failed, failure: { what: 'rolled back' } }) });
  expect(target).toEqual({ kind: 'stack', stackName: 'iris' });
});

test('train attaches to a job that was left running, and needs nothing else', async () => {
  const config = await configOf('train', { from: text({ ...TRAINED, status: 'InProgress' }) });
  expect(config.task).toEqual({ kind: 'attach', jobName: 'iris-train-1', isTuning: false });
});

test('of a deployment that was only planned nothing is made but the deployment', async () => {
  const planned = {
    mode: 'deploy',
    status: 'Planned',
    version: 1,
    'model-package-arn': PACKAGE,
    'endpoint-name': 'iris',
  };
  const { model } = await configOf('deploy', { from: text(planned), 'stack-name': 'iris' });
  expect(model).toEqual({ kind: 'package', modelPackageArn: PACKAGE });
  expect(await problemsOf({ mode: 'evaluate', from: text(planned), 'test-data': 'rows.csv' })).toContainEqual(
    'from (with:): the deploy step only planned: there is nothing to go on from',
  );
});

test('deploy tells which model it passes over where `from` names one, and another input another', async () => {
  const deployed = { mode: 'deploy', 'stack-name': 'iris', 'execution-role-arn': ROLE };
  const group = { ...deployed, 'model-package-group': 'iris' };
  const registered = await load({ ...group, from: text(REGISTERED) });
  const because = 'model-package-group (with:)';
  expect(registered.config).toMatchObject({ model: { kind: 'group', passedOver: { arn: PACKAGE, because } } });
  expect(registered.warnings).toEqual([]);
  const { warnings } = await load({ ...group, from: text(TRAINED) });
  expect(warnings).toEqual([
    `model-package-group (with:): goes before \`from\`, which names ${TRAINED['model-artifact']}`,
  ]);
  const same = await load({ ...deployed, from: text(REGISTERED) });
  expect(same.config).toMatchObject({ model: { passedOver: undefined } });
});

test('deploy goes on from a deployment in progress, with everything that it needs itself', async () => {
  const deploying = { mode: 'deploy', status: 'InProgress', version: 1, 'model-package-arn': PACKAGE };
  expect(await problemsOf({ mode: 'deploy', from: text(deploying) })).toEqual([
    'stack-name: is missing, mode deploy needs it',
  ]);
});

test('train starts anew from a result that is complete', async () => {
  expect(await problemsOf({ mode: 'train', from: text(TRAINED) })).toEqual([
    'execution-role-arn: is missing, mode train needs it',
    'image: is missing, mode train needs it',
    'channels: is missing, mode train needs it; `from` is the result of mode train and has no outputs: mode train takes that of a process step',
  ]);
});

test('what with: says goes before the result', async () => {
  const config = await configOf('evaluate', { from: text(TRAINED), 'training-job': 'other' });
  expect(config.source).toEqual({ kind: 'training-job', jobName: 'other' });
});

test('a result may be a file', async () => {
  await withFiles({ 'result.json': text(TRAINED) }, async (folder) => {
    const { config } = await load({ mode: 'evaluate', from: `${folder}/result.json` });
    expect(config).toMatchObject({ source: { kind: 'training-job', jobName: 'iris-train-1' } });
  });
});

test('a waived gate lets the model through, a red one does not', async () => {
  const missed = { ...TRAINED, mode: 'evaluate', status: 'GateFailed' };
  await load({ mode: 'register', 'model-package-group': 'iris', from: text(missed) });
  const red = text({ ...missed, failure: { what: '1 of 1 gates is not met' } });
  expect(await problemsOf({ mode: 'register', 'model-package-group': 'iris', from: red })).toEqual([
    'from (with:): the evaluate step ended as GateFailed (1 of 1 gates is not met): nothing is made of its result',
  ]);
});

test.each([
  [text({ ...TRAINED, status: 'Failed' }), 'the train step ended as Failed: nothing is made of its result'],
  [
    text({ ...TRAINED, status: 'InProgress' }),
    'the train step was still in progress: wait for it first, with mode train and this `from`',
  ],
  [
    text({ ...TRAINED, version: 2 }),
    'is a result of version 2, this release of the action reads up to 1: use one release in all steps',
  ],
  ['{"mode": "train"}', 'is not the result of an earlier step: status is missing; version is missing'],
  ['{"mode": ', 'is not the result of an earlier step: it is no JSON object'],
  ['nowhere.json', '"nowhere.json" is neither the JSON of a result nor a file that can be read'],
])('%s is refused', async (from, problem) => {
  expect(await problemsOf({ mode: 'evaluate', from })).toEqual([`from (with:): ${problem}`]);
});

const TUNED = {
  ...TRAINED,
  'job-arn': 'arn:aws:sagemaker:eu-west-1:123456789012:hyper-parameter-tuning-job/iris-train-1',
  'best-training-job': 'iris-train-1-004',
  'best-training-job-arn': 'arn:aws:sagemaker:eu-west-1:123456789012:training-job/iris-train-1-004',
  tuning: { objective: 'minimize loss', leaderboard: [] },
};

test('the model of a search is that of its best training job', async () => {
  const { source, model } = await configOf('evaluate', { from: text(TUNED) });
  expect(source).toEqual({ kind: 'training-job', jobName: 'iris-train-1-004' });
  expect(model).toMatchObject({ jobName: 'iris-train-1-004', jobArn: TUNED['best-training-job-arn'] });
});

test('train attaches to a tuning job as to a training job', async () => {
  const { task } = await configOf('train', { from: text({ ...TUNED, status: 'InProgress' }) });
  expect(task).toEqual({ kind: 'attach', jobName: 'iris-train-1', isTuning: true });
});

const PROCESSED = {
  mode: 'process',
  status: 'Completed',
  version: 1,
  'job-name': 'iris-process-1',
  'image-uri': '123456789012.dkr.ecr.eu-west-1.amazonaws.com/sklearn:1',
};

test.each([
  [
    'evaluate',
    {},
    expect.stringMatching(
      /^training-job: is missing: give training-job, .*; `from` is the result of mode process and has no training job, report or endpoint: mode evaluate takes that of a train or deploy step$/,
    ),
  ],
  [
    'deploy',
    { 'stack-name': 'iris', 'execution-role-arn': ROLE },
    'model-package-arn: is missing: give model-package-arn, model-package-group or model-artifact; `from` is the result of mode process and has no model: mode deploy takes that of a train, evaluate, register or deploy step',
  ],
  [
    'delete',
    {},
    'stack-name: is missing: give stack-name or endpoint-name; `from` is the result of mode process and has no stack or endpoint: mode delete takes that of a deploy step',
  ],
  [
    'train',
    { image: 'xgboost', 'execution-role-arn': ROLE },
    'channels: is missing, mode train needs it; `from` is the result of mode process and has no outputs: mode train takes that of a process step',
  ],
])('%s says what the result of a processing job without outputs lacks', async (mode, inputs, problem) => {
  expect(await problemsOf({ mode, ...inputs, from: text({ ...PROCESSED, outputs: {} }) })).toEqual([problem]);
});

test('register says that a processing job has no model, and does not take its image for one', async () => {
  const lack =
    '`from` is the result of mode process and has no model: mode register takes that of a train or evaluate step';
  expect(await problemsOf({ mode: 'register', 'model-package-group': 'iris', from: text(PROCESSED) })).toEqual([
    `model-artifact: is missing: give it; ${lack}`,
    `image: is missing: give it; ${lack}`,
  ]);
});

test('what a broken result was to give is not called missing', async () => {
  expect(await problemsOf({ mode: 'train', from: text({ ...TRAINED, status: 'Failed' }) })).toEqual([
    'from (with:): the train step ended as Failed: nothing is made of its result',
  ]);
});

test('what cannot change the job that is followed is a warning', async () => {
  const running = { mode: 'train', from: text({ ...TRAINED, status: 'InProgress' }), 'timeout-minutes': '60' };
  const inputs = { ...running, channels: 'train: s3://bucket/train/', hyperparameters: 'eta: 0.1' };
  expect((await load(inputs)).warnings).toEqual([
    'channels, hyperparameters (with:): have no effect: this step follows the job of `from`, which runs as it was started',
  ]);
  expect((await load({ ...running, 'execution-role-arn': ROLE })).warnings).toEqual([]);
});

test.each(['train', 'process'] as const)(
  '%s cannot follow the job of `from` under the name of another',
  async (mode) => {
    const from = text({ ...TRAINED, mode, status: 'InProgress' });
    expect(await problemsOf({ mode, from, 'job-name': 'iris-train-2' })).toEqual([
      'job-name (with:): "iris-train-2" is another job than that of `from` ("iris-train-1"), which this step follows: leave one out',
    ]);
    const { task } = await configOf(mode, { from, 'job-name': 'iris-train-1' });
    expect(task).toMatchObject({ kind: 'attach', jobName: 'iris-train-1' });
  },
);

describe('a step that follows a job is not held to what the config file says of starting one:', () => {
  const file = [
    'train:',
    '  instance-type: [ml.m5.large, ml.m5.xlarge]',
    '  job-name: iris-nightly',
    '  max-wait-minutes: 5',
    '  channels: { train: made/by/another/step.csv }',
    'process:',
    '  instance-type: [ml.m5.large, ml.m5.xlarge]',
    '  job-name: prepare-nightly',
    '  inputs: { raw: made/by/another/step.csv }',
  ];

  test.each(['train', 'process'] as const)('%s', async (mode) => {
    await withFiles({ 'mlops.yml': file.join('\n') }, async (folder) => {
      const from = text({ ...TRAINED, mode, status: 'InProgress' });
      const { task } = await configOf(mode, { from, config: join(folder, 'mlops.yml') });
      expect(task).toMatchObject({ kind: 'attach', jobName: 'iris-train-1' });
    });
  });
});

test('a long name of a training job is none too long for the search of the config file, which is not started', async () => {
  const tuning = 'train:\n  tuning: { objective: minimize validation:rmse, max-jobs: 4, ranges: { eta: 0.1..0.3 } }\n';
  await withFiles({ 'mlops.yml': tuning }, async (folder) => {
    const from = text({ ...TRAINED, status: 'InProgress', 'job-name': `iris-train-${'a'.repeat(40)}` });
    const { task } = await configOf('train', { from, config: join(folder, 'mlops.yml') });
    expect(task).toMatchObject({ kind: 'attach', isTuning: false });
  });
});

describe('a result of which nothing is used is a warning:', () => {
  const warnings = async (inputs: Record<string, string>) =>
    (await load({ 'execution-role-arn': ROLE, ...inputs })).warnings;
  const outputs = { train: 's3://bucket/train/', test: 's3://bucket/test/' };
  const TRAIN = { mode: 'train', image: 'xgboost' };
  const IMAGE = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/own:1';

  test('outputs of a process step beside channels of the config file', async () => {
    await withFiles({ 'mlops.yml': 'train:\n  channels: { train: s3://old/train/ }\n' }, async (folder) => {
      const config = join(folder, 'mlops.yml');
      expect(await warnings({ ...TRAIN, config, from: text({ ...PROCESSED, outputs }) })).toEqual([
        `channels (${config}:2:3): is given, so that the outputs of \`from\` are not used: train, test; leave channels out, or give them as \`from:<name>\``,
      ]);
    });
  });

  test('none where one of them is a channel, and the others are for somebody else', async () => {
    const channels = 'train: from:train';
    expect(await warnings({ ...TRAIN, channels, from: text({ ...PROCESSED, outputs }) })).toEqual([]);
  });

  test('a model, for a training', async () => {
    expect(await warnings({ ...TRAIN, channels: 'train: s3://bucket/train/', from: text(TRAINED) })).toEqual([
      'from (with:): has no effect: `from` is the result of mode train and has no outputs: mode train takes that of a process step; in `channels` it can be named as from:model-artifact',
    ]);
  });

  test('a model, for a processing job', async () => {
    expect(await warnings({ mode: 'process', image: IMAGE, from: text(TRAINED) })).toEqual([
      'from (with:): has no effect: `from` is the result of mode train and has no job that still runs: mode process takes that of a process step; in `inputs` it can be named as from:model-artifact',
    ]);
    const inputs = 'model: from:model-artifact';
    expect(await warnings({ mode: 'process', image: IMAGE, inputs, from: text(TRAINED) })).toEqual([]);
  });
});

const SKIPPED = '`from`, which is not given or empty (a step that was skipped has no result)';

test.each([
  [
    'evaluate',
    `training-job: is missing: give training-job, report, entry-point, endpoint-name or candidates, or ${SKIPPED}`,
  ],
  ['delete', `stack-name: is missing: give stack-name or endpoint-name, or ${SKIPPED}`],
  ['train', `channels: is missing, mode train needs it; the outputs of a process step come by ${SKIPPED}`],
  [
    'process',
    `image: is missing, mode process needs it; a job that still runs is followed by its result as ${SKIPPED}`,
  ],
])('%s says that an empty result is none', async (mode, problem) => {
  const image: Record<string, string> = mode === 'train' ? { image: 'xgboost' } : {};
  const role: Record<string, string> = mode === 'train' || mode === 'process' ? { 'execution-role-arn': ROLE } : {};
  expect(await problemsOf({ mode, from: '', ...image, ...role })).toEqual([problem]);
});
