import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { NewProcessing } from '../../src/inputs/config/process.ts';
import { configOf, newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const IMAGE = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/prepare:1';
const NEEDED = { image: IMAGE, 'execution-role-arn': ROLE };
const PREPARED = JSON.stringify({
  mode: 'process',
  status: 'Completed',
  version: 1,
  'job-name': 'iris-process-1',
  outputs: { train: 's3://bucket/train/', validation: 's3://bucket/validation/' },
});

async function newProcessing(inputs: Record<string, string>): Promise<NewProcessing> {
  const { task } = await configOf('process', { ...NEEDED, ...inputs });
  if (task.kind !== 'create') throw new Error(`attaches to ${task.jobName}`);
  return task;
}

const problems = (inputs: Record<string, string>) => problemsOf({ mode: 'process', ...NEEDED, ...inputs });

test('a container needs nothing but its image and a role', async () => {
  expect(await newProcessing({})).toMatchObject({ image: IMAGE, arguments: [], inputs: {}, outputs: {} });
});

test('inputs and outputs have a short form and a long one', async () => {
  const task = await newProcessing({
    inputs: 'raw: s3://bucket/raw/\nmodel: {uri: s3://bucket/model.tar.gz, path: /opt/ml/processing/model}',
    outputs: 'train:\ntest: /opt/ml/processing/held-out\nreport: {uri: s3://bucket/report/}',
  });
  expect(task.inputs).toEqual({
    raw: { source: 's3://bucket/raw/', path: '/opt/ml/processing/input/raw' },
    model: { source: 's3://bucket/model.tar.gz', path: '/opt/ml/processing/model' },
  });
  expect(task.outputs).toEqual({
    train: { path: '/opt/ml/processing/output/train' },
    test: { path: '/opt/ml/processing/held-out' },
    report: { path: '/opt/ml/processing/output/report', uri: 's3://bucket/report/' },
  });
});

test.each([
  ['a line of words', '--test-share 0.2'],
  ['a YAML list', '- --test-share\n- 0.2'],
  ['a JSON list', '["--test-share", "0.2"]'],
])('arguments are %s', async (_, text) => {
  expect((await newProcessing({ arguments: text })).arguments).toEqual(['--test-share', '0.2']);
});

test('an argument of a list may have spaces and commas', async () => {
  expect((await newProcessing({ arguments: '- a, b\n- ""' })).arguments).toEqual(['a, b', '']);
});

test.each([
  ['prepare.py', 'python3'],
  ['prepare.mjs', 'node'],
  ['prepare.sh', 'bash'],
])('%s is run by %s', async (entryPoint, command) => {
  await withFiles({ [entryPoint]: '' }, async (folder) => {
    const { script } = await newProcessing({ 'entry-point': join(folder, entryPoint) });
    expect(script).toEqual({ command, folder, entryPoint, alone: true });
  });
});

test('with source-dir the entry point is a file of it', async () => {
  await withFiles({ 'src/steps/prepare.py': '' }, async (folder) => {
    const script = { folder: join(folder, 'src'), entryPoint: 'steps/prepare.py', alone: false };
    const given = { 'source-dir': script.folder, 'entry-point': script.entryPoint };
    expect((await newProcessing(given)).script).toEqual({ command: 'python3', ...script });
  });
});

test.each([
  ['inputs', 'raw: nowhere.csv', 'raw: there is no file or folder "nowhere.csv"'],
  ['inputs', 'raw: {uri: s3://bucket/raw/, path: /data}', 'raw: "/data" is not a path in the container below'],
  ['inputs', 'raw: {path: /opt/ml/processing/raw}', 'raw: uri is missing'],
  ['inputs', 'raw: from:train', 'raw: "from:train" is a part of `from`, which is not given or empty'],
  ['outputs', 'train: /opt/ml/model', 'train: "/opt/ml/model" is not a path in the container below'],
  ['outputs', 'train: {uri: bucket/train}', 'train: "bucket/train" is not an S3 URI'],
  ['outputs', 'a b: /opt/ml/processing/output', '"a b" is not a name'],
  ['arguments', '--title "two words"', 'has quotes'],
  ['arguments', 'share: 0.2', 'is not a list of texts'],
  ['source-dir', 'src', 'is given without `entry-point`'],
  ['max-runtime-minutes', '20000', '"20000" is more than the 12960 of a processing job'],
  ['reuse', 'content', '"content" is not available for a processing job'],
])('%s: %s is refused', async (name, text, problem) => {
  expect(await problems({ [name]: text })).toEqual([expect.stringContaining(`${name} (with:): ${problem}`)]);
});

test('what `defaults` says of reuse for the trainings is none of a processing job', async () => {
  await withFiles({ 'mlops.yml': 'defaults: { reuse: content }' }, async (folder) => {
    expect(await newProcessing({ config: join(folder, 'mlops.yml') })).toMatchObject({ reuse: 'run' });
  });
  await withFiles({ 'mlops.yml': 'process: { reuse: content }' }, async (folder) => {
    expect(await problems({ config: join(folder, 'mlops.yml') })).toEqual([
      expect.stringContaining('"content" is not available for a processing job'),
    ]);
  });
});

test('instance types are a list, unless the job has a name that is fixed', async () => {
  const types = ['ml.m5.large', 'ml.m5.xlarge'];
  expect((await newProcessing({ 'instance-type': types.join() })).instanceTypes).toEqual(types);
  expect(await problems({ 'instance-type': types.join(), 'job-name': 'iris' })).toEqual([
    expect.stringContaining('is a list together with `job-name`'),
  ]);
});

test('the outputs of a processing job are the channels of a training', async () => {
  const task = await newTraining({ from: PREPARED, image: 'xgboost', 'execution-role-arn': ROLE });
  expect(task.channels).toMatchObject({
    train: { source: 's3://bucket/train/' },
    validation: { source: 's3://bucket/validation/' },
  });
});

test('one of them is named where more is to be said about a channel', async () => {
  const channels = 'train: {uri: "from:train", content-type: text/csv}';
  const task = await newTraining({ from: PREPARED, channels, image: 'xgboost', 'execution-role-arn': ROLE });
  expect(task.channels).toMatchObject({ train: { source: 's3://bucket/train/', contentType: 'text/csv' } });
  expect(Object.keys(task.channels)).toEqual(['train']);
});

test('a name that `from` does not give is refused, with those that it does', async () => {
  const channels = 'train: from:trian';
  const call = { mode: 'train', from: PREPARED, channels, image: 'xgboost', 'execution-role-arn': ROLE };
  expect(await problemsOf(call)).toEqual([
    expect.stringContaining('train: `from` gives no "trian" (did you mean "train"?); it gives train, validation'),
  ]);
});

test('a job that still runs is attached to', async () => {
  const from = JSON.stringify({ mode: 'process', status: 'InProgress', version: 1, 'job-name': 'iris-process-1' });
  const { task } = await configOf('process', { from });
  expect(task).toEqual({ kind: 'attach', jobName: 'iris-process-1' });
});

test('a processing job is no training job to be evaluated', async () => {
  expect(await problemsOf({ mode: 'evaluate', from: PREPARED })).toEqual([expect.stringContaining('is missing')]);
});

test('request reaches every field of CreateProcessingJob, with its types', async () => {
  const request =
    'NetworkConfig: {EnableNetworkIsolation: true}\nProcessingResources: {ClusterConfig: {VolumeSizeInGB: 50}}';
  expect((await newProcessing({ request })).request).toEqual({
    NetworkConfig: { EnableNetworkIsolation: true },
    ProcessingResources: { ClusterConfig: { VolumeSizeInGB: 50 } },
  });
  expect(await problems({ request: 'ProcessingJobName: mine\nHyperParameters: {}' })).toEqual([
    expect.stringContaining('ProcessingJobName is decided by `job-name`'),
    expect.stringContaining('HyperParameters is unknown to CreateProcessingJob'),
  ]);
});

test('a text of nothing but a comment is empty, which is told', async () => {
  expect(await problems({ inputs: '# nothing yet' })).toEqual([expect.stringContaining('inputs (with:): is empty')]);
});

test.each([
  ['sklearn', 'sklearn'],
  ['xgboost:1.7-1', 'xgboost:1.7-1'],
  ["AWS's own image by its URI", '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.4-2-cpu-py3'],
])('%s does nothing without a script', async (_, image) => {
  expect(await problems({ image })).toEqual([
    `entry-point: is missing: ${image} does nothing by itself in a processing job: give the script that it runs`,
  ]);
});

test('arguments, or an entry point in the request, are something to do', async () => {
  const image = 'sklearn';
  expect(await newProcessing({ image, arguments: 'python3 -m prepare' })).toMatchObject({ image });
  expect(await newProcessing({ image, request: 'AppSpecification: {ContainerEntrypoint: [ls]}' })).toMatchObject({
    image,
  });
});

test('no two inputs or outputs share a path of the container', async () => {
  const found = await problems({
    inputs: 'raw: s3://bucket/raw/\nmore: {uri: s3://bucket/more/, path: /opt/ml/processing/input/raw/}',
    outputs: 'train:\ntest: /opt/ml/processing/output/train\nback: /opt/ml/processing/input/raw',
  });
  expect(found).toEqual([
    'inputs (with:): more: "/opt/ml/processing/input/raw/" is the path of "raw" of `inputs`, too: give each its own',
    'outputs (with:): test: "/opt/ml/processing/output/train" is the path of "train" of `outputs`, too: give each its own',
    'outputs (with:): back: "/opt/ml/processing/input/raw" is the path of "more" of `inputs`, too: give each its own',
  ]);
});

test('a path is the same however it is written, and may lie in the folder of another', async () => {
  expect(
    await problems({ outputs: 'train:\ntest: /opt/ml/processing//output/./train\nall: /opt/ml/processing/output' }),
  ).toEqual([
    expect.stringContaining('test: "/opt/ml/processing//output/./train" is the path of "train" of `outputs`, too'),
  ]);
  expect(
    await newProcessing({
      inputs: 'raw: s3://bucket/raw/\nall: {uri: s3://bucket/all/, path: /opt/ml/processing/input}',
    }),
  ).toMatchObject({ inputs: { all: { path: '/opt/ml/processing/input' } } });
});

test('/opt/ml/processing itself, in other words, is no path of an output', async () => {
  expect(await problems({ outputs: 'all: /opt/ml/processing/./' })).toEqual([
    expect.stringContaining('is not a path in the container below'),
  ]);
});

test('the folder of the script is no place for an input', async () => {
  await withFiles({ 'prepare.py': '' }, async (folder) => {
    const inputs = 'raw: {uri: s3://bucket/raw/, path: /opt/ml/processing/input/code}';
    expect(await problems({ inputs, 'entry-point': join(folder, 'prepare.py') })).toEqual([
      expect.stringContaining('raw: "/opt/ml/processing/input/code" is the path of the script, too'),
    ]);
  });
});

test.each([
  ['a file that is not there', 'nowhere.py', 'there is no file "nowhere.py"'],
  ['what is no script', 'README.md', '"README.md" ends in none of .py, .js, .mjs, .cjs, .sh'],
])('%s is no entry point', async (_, entryPoint, problem) => {
  expect(await problems({ 'entry-point': entryPoint })).toEqual([expect.stringContaining(problem)]);
});

test('a job of a given name is not made anew each time', async () => {
  expect(await problems({ 'job-name': 'iris-7', reuse: 'never' })).toEqual([
    'reuse (with:): "never" is given together with `job-name`, whose job is taken up if it is there: leave one out',
  ]);
});
