import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { said } from '../action/said.ts';
import { expectCorrect } from './expect-correct.ts';
import { setScene } from './scene.ts';
import { PROCESS, resultOf, SPLIT, TRAIN } from './steps.ts';

const PROCESSING = [
  'logs:DescribeLogStreams',
  'logs:GetLogEvents',
  's3:CreateBucket',
  's3:HeadBucket',
  's3:ListObjectsV2',
  's3:PutObject',
  'sagemaker:CreateProcessingJob',
  'sagemaker:DescribeProcessingJob',
  'sts:GetCallerIdentity',
];

// The names of the tests are those of what is run; each holds its requests to AWS's models.

test('a script over data, and a training of what it leaves', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  writeFileSync(join(workspace.folder, 'split.py'), SPLIT);
  const prepared = await workspace.run(PROCESS);
  expect(prepared).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const channels =
    'train: {uri: "from:train", content-type: text/csv}\nvalidation: {uri: "from:test", content-type: text/csv}';
  const trained = await workspace.run({ ...TRAIN, from: resultOf(prepared), channels });
  expect(trained).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  await expectCorrect(requests, [...PROCESSING, 'sagemaker:CreateTrainingJob', 'sagemaker:DescribeTrainingJob']);
});

test('a script over a model, whose report is judged', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  const report = '/opt/ml/processing/evaluation/evaluation.json';
  writeFileSync(
    join(workspace.folder, 'evaluate.py'),
    `open('${report}', 'w').write('{"mse": 0.25}')\nprint('measured')\n`,
  );
  aws.world.objects.createBucket('models', 'us-east-1');
  aws.world.objects.put('models', 'iris/model.tar.gz', Buffer.from('a model'));
  const { inputs: _, outputs: __, ...job } = PROCESS;
  const evaluated = await workspace.run({
    ...job,
    mode: 'evaluate',
    'entry-point': 'evaluate.py',
    'model-artifact': 's3://models/iris/model.tar.gz',
    'test-data': 'train.csv',
    gates: 'mse < 1',
  });
  expect(evaluated).toMatchObject({ code: 0, outputs: { status: 'Completed', passed: 'true' } });
  await expectCorrect(requests, [...PROCESSING, 's3:GetObject']);
});

test('the longest and oddest inputs of a processing job, and its cancel', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  writeFileSync(join(workspace.folder, 'idle & wait.sh'), 'echo idle\nsleep 600\n');
  aws.world.objects.createBucket('raw-data', 'us-east-1');
  aws.world.objects.put('raw-data', 'a b/ü&/rows.csv', Buffer.from('1,2\n'));
  const variables = Array.from({ length: 100 }, (_, index) => `k_${index}: "${'y'.repeat(256)}"`);
  const started = workspace.start({
    ...PROCESS,
    'entry-point': 'idle & wait.sh',
    arguments: JSON.stringify(['', 'ß 𝒙', 'x'.repeat(256), '--', ...Array.from({ length: 96 }, () => 'y')]),
    inputs: `raw.2_a-b: {uri: "s3://raw-data/a b/ü&/", path: /opt/ml/processing/${'p'.repeat(100)}}`,
    outputs: 'one: {uri: s3://raw-data/out/}\ntwo: /opt/ml/processing/two & three',
    'environment-variables': variables.join('\n'),
    'volume-gb': '16384',
    'max-runtime-minutes': '12960',
    request: 'NetworkConfig: {EnableNetworkIsolation: true}\nExperimentConfig: {ExperimentName: flowers}',
  });
  await said(started, '[algo-1] idle');
  started.child.kill('SIGINT');
  expect(await started.outcome).toMatchObject({ code: 1, outputs: { status: 'Stopped' } });
  await expectCorrect(requests, [...PROCESSING, 'sagemaker:StopProcessingJob']);
});
