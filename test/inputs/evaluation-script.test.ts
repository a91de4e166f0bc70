import { expect, test } from '@jest/globals';
import { configOf, load, problemsOf, ROLE, withFiles } from './call.ts';

const TRAINED = JSON.stringify({
  mode: 'train',
  status: 'Completed',
  version: 1,
  'job-name': 'iris-train-1',
  'model-artifact': 's3://bucket/model.tar.gz',
  'image-uri': 'xgboost-image',
});
const SCRIPT = { image: 'sklearn', 'execution-role-arn': ROLE };
const inFolder = <T>(body: (folder: string) => Promise<T>) =>
  withFiles({ 'evaluate.py': '', 'evaluate.R': '', 'test.csv': '' }, body);

test('a script measures the model of `from` on a test set', async () => {
  await inFolder(async (folder) => {
    const { source, model } = await configOf('evaluate', {
      ...SCRIPT,
      from: TRAINED,
      'entry-point': `${folder}/evaluate.py`,
      'test-data': `${folder}/test.csv`,
      arguments: '--quick',
    });
    expect(source).toMatchObject({
      kind: 'script',
      task: {
        kind: 'create',
        image: 'sklearn',
        script: { command: 'python3', entryPoint: 'evaluate.py' },
        arguments: ['--quick'],
        inputs: {
          model: { source: 's3://bucket/model.tar.gz', path: '/opt/ml/processing/model' },
          test: { source: `${folder}/test.csv`, path: '/opt/ml/processing/test' },
        },
        outputs: { evaluation: { path: '/opt/ml/processing/evaluation' } },
      },
    });
    expect(model?.imageUri).toBe('xgboost-image');
  });
});

test('a model artifact that is given is the model that travels on, and nothing else is known of it', async () => {
  await inFolder(async (folder) => {
    const artifact = { 'model-artifact': 's3://bucket/other.tar.gz', 'entry-point': `${folder}/evaluate.py` };
    const { source, model } = await configOf('evaluate', { ...SCRIPT, ...artifact, from: TRAINED });
    expect(source).toMatchObject({ task: { inputs: { model: { source: 's3://bucket/other.tar.gz' } } } });
    expect(model).toEqual({ modelArtifact: 's3://bucket/other.tar.gz' });
  });
});

test('what a script cannot do without is told at once', async () => {
  await inFolder(async (folder) => {
    const inputs = { 'entry-point': `${folder}/evaluate.R`, 'test-data': 'nowhere.csv' };
    expect(await problemsOf({ mode: 'evaluate', ...inputs })).toEqual([
      'image: is missing: it is the image in which `entry-point` runs',
      'execution-role-arn: is missing: the job of `entry-point` needs it',
      expect.stringMatching(/^entry-point \(with:\): ".*evaluate\.R" ends in none of \.py/),
      'model-artifact: is missing: it is what `entry-point` measures; give it, or the result of a train step as `from`',
      'test-data (with:): there is no file or folder "nowhere.csv"',
    ]);
  });
});

test('an evaluation that still runs is taken up, and gates still count', async () => {
  const running = JSON.stringify({
    mode: 'evaluate',
    status: 'InProgress',
    version: 1,
    'job-name': 'iris-train-1',
    'evaluation-job': 'iris-evaluate-1',
  });
  const { config, warnings } = await load({ mode: 'evaluate', from: running, gates: 'mse < 1', image: 'sklearn' });
  expect(config).toMatchObject({
    source: { kind: 'script', task: { kind: 'attach', jobName: 'iris-evaluate-1' } },
    model: { jobName: 'iris-train-1' },
    gates: [{ metric: 'mse' }],
  });
  expect(warnings).toEqual([
    'image (with:): has no effect: this step follows the job of `from`, which runs as it was started',
  ]);
});

test('what is for the script has no effect without one', async () => {
  const { warnings } = await load({ mode: 'evaluate', 'training-job': 'a', image: 'sklearn', 'instance-count': '2' });
  expect(warnings).toEqual([
    'image (with:): has no effect without `entry-point`',
    'instance-count (with:): has no effect without `entry-point`',
  ]);
});

test('cases are asked of an endpoint', async () => {
  const cases = '- {body: "1,2", expect: {equals: 1}}';
  const { source } = await configOf('evaluate', { 'endpoint-name': 'iris', cases });
  expect(source).toEqual({ kind: 'cases', endpointName: 'iris' });
  expect(await problemsOf({ mode: 'evaluate', 'training-job': 'a', cases })).toEqual([
    'cases (with:): are asked of an endpoint: give `endpoint-name`, too',
  ]);
});
