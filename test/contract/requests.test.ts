import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StartedAction } from '../action/run-action.ts';
import { said } from '../action/said.ts';
import { callAws } from './call-aws.ts';
import { expectCorrect } from './expect-correct.ts';
import { setScene } from './scene.ts';
import { DEPLOY, REGISTER, ROLE, resultOf, TRAIN } from './steps.ts';

const TRAINING = [
  'logs:DescribeLogStreams',
  'logs:GetLogEvents',
  's3:CreateBucket',
  's3:HeadBucket',
  's3:ListObjectsV2',
  's3:PutObject',
  'sagemaker:CreateTrainingJob',
  'sagemaker:DescribeTrainingJob',
  'sts:GetCallerIdentity',
];

// The names of the tests are those of what is run; each holds its requests to AWS's models.

test('train, evaluate, register, approve, deploy, deploy again, update and delete', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  const trained = await workspace.run(TRAIN);
  expect(trained).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const gates = 'validation:logloss < 0.6';
  const evaluated = await workspace.run({ mode: 'evaluate', from: resultOf(trained), gates });
  expect(evaluated).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  aws.world.objects.createBucket('reports', 'us-east-1');
  aws.world.objects.put('reports', 'a b/report.json', Buffer.from('{"loss": {"value": 0.1}}'));
  const report = { mode: 'evaluate', report: 's3://reports/a b/report.json', gates: 'loss.value < 1' };
  expect(await workspace.run(report)).toMatchObject({ code: 0, outputs: { passed: 'true' } });

  const registered = await workspace.run({ ...REGISTER, from: resultOf(evaluated) });
  expect(registered).toMatchObject({ code: 0, outputs: { 'approval-status': 'PendingManualApproval' } });
  const again = await workspace.run({ ...REGISTER, from: resultOf(evaluated) }, '1002');
  expect(again).toMatchObject({ code: 0, outputs: { status: 'NoChanges', 'model-package-version': '1' } });
  const arn = registered.outputs['model-package-arn'] ?? '';
  const approval = { 'model-package-arn': arn, 'approval-status': 'Approved', description: 'better' };
  const approved = await workspace.run({ mode: 'register', ...approval });
  expect(approved).toMatchObject({ code: 0, outputs: { 'approval-status': 'Approved' } });

  const ofGroup = { ...DEPLOY, 'model-package-group': REGISTER['model-package-group'] };
  expect(await workspace.run(ofGroup)).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  expect(await workspace.run(ofGroup)).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });
  const longer = { ...TRAIN, hyperparameters: 'objective: binary:logistic\nnum_round: 8' };
  const better = await workspace.run(longer, '1002');
  const updated = await workspace.run({ ...DEPLOY, from: resultOf(better) });
  expect(updated).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  const deleted = await workspace.run({ mode: 'delete', 'stack-name': DEPLOY['stack-name'] });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });

  await expectCorrect(requests, [
    ...TRAINING,
    'application-autoscaling:DescribeScalableTargets',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModel',
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:GetTemplate',
    'cloudformation:ListStackResources',
    's3:DeleteObject',
    's3:GetObject',
    's3:HeadObject',
    'sagemaker-runtime:InvokeEndpoint',
    'sagemaker:BatchDescribeModelPackage',
    'sagemaker:CreateModelPackage',
    'sagemaker:CreateModelPackageGroup',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeModelPackage',
    'sagemaker:DescribeModelPackageGroup',
    'sagemaker:ListModelPackages',
    'sagemaker:UpdateModelPackage',
  ]);
});

test('the deletion of an endpoint that no stack owns, made by the AWS CLI', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  const trained = await workspace.run({ ...TRAIN, image: 'linear-learner', ...LINEAR });
  const { 'model-artifact': ModelDataUrl, 'image-uri': Image } = trained.outputs;
  const model = ['--primary-container', JSON.stringify({ Image, ModelDataUrl }), '--execution-role-arn', ROLE];
  await callAws(aws.url, ['sagemaker', 'create-model', '--model-name', 'bare', ...model]);
  const variant = { VariantName: 'v', ModelName: 'bare', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 };
  const config = ['--endpoint-config-name', 'bare'];
  const variants = ['--production-variants', JSON.stringify([variant])];
  await callAws(aws.url, ['sagemaker', 'create-endpoint-config', ...config, ...variants]);
  await callAws(aws.url, ['sagemaker', 'create-endpoint', '--endpoint-name', 'bare', ...config]);

  const deleted = await workspace.run({ mode: 'delete', 'endpoint-name': 'bare' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(deleted.result).toMatchObject({ deleted: ['model/bare', 'endpoint-config/bare', 'endpoint/bare'] });
  await expectCorrect(requests, [
    ...TRAINING,
    'application-autoscaling:DescribeScalableTargets',
    'cloudformation:DescribeStackResources',
    'sagemaker:DeleteEndpoint',
    'sagemaker:DeleteEndpointConfig',
    'sagemaker:DeleteModel',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
  ]);
});

test('a training that fails, in a region whose buckets need its name', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  const spoiled = { ...TRAIN, channels: 'train: spoiled.csv', logs: 'tail', region: 'eu-west-1' };
  const failed = await workspace.run(spoiled);
  expect(failed).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(failed.stdout).toMatch(/^::error::.*setosa/m);
  await expectCorrect(requests, TRAINING);
});

test('a training on spot capacity and one in a warm pool, found by their content, with more than the inputs say', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  aws.world.objects.createBucket('checkpoints', 'us-east-1');
  const request = `
VpcConfig: { Subnets: [subnet-0a1b2c3d], SecurityGroupIds: [sg-0a1b2c3d] }
EnableInterContainerTrafficEncryption: true
OutputDataConfig: { KmsKeyId: alias/training }
RetryStrategy: { MaximumRetryAttempts: 3 }`;
  const capacity = { 'instance-type': 'ml.m5.large, ml.m5.xlarge' };
  const found = { ...TRAIN, ...capacity, request, reuse: 'content', wait: 'false', logs: 'none' };
  const spot = { spot: 'true', 'max-wait-minutes': '60', 'checkpoint-uri': 's3://checkpoints/iris/' };
  const first = await workspace.run({ ...found, ...spot });
  expect(first).toMatchObject({ code: 0, outputs: { status: 'InProgress' } });
  const again = await workspace.run({ ...found, ...spot }, '1002');
  expect(again.outputs['job-name']).toBe(first.outputs['job-name']);
  expect(await workspace.run({ ...found, 'keep-alive-minutes': '30' })).toMatchObject({ code: 0 });
  await expectCorrect(
    requests,
    TRAINING.filter((operation) => !operation.startsWith('logs:')),
  );
});

test('a training that is cancelled', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  const training = workspace.start({ ...TRAIN, hyperparameters: 'objective: binary:logistic\nnum_round: 100000000' });
  await firstRound(training);
  training.child.kill('SIGINT');
  expect(await training.outcome).toMatchObject({ code: 1, outputs: { status: 'Stopped' } });
  await expectCorrect(requests, [...TRAINING, 'sagemaker:StopTrainingJob']);
});

test('a search for hyperparameters by each strategy, and one that is cancelled', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  const { 'metric-definitions': _, ...search } = TRAIN;
  const bounded = '{max_depth: 1..3, eta: 0.1..0.9 logarithmic, subsample: {min: 0.5, max: 1}}';
  const strategies = [
    `objective: minimize validation:logloss\nmax-jobs: 6\nmax-parallel: 3\nearly-stopping: true\nseed: 7\nranges: ${bounded}`,
    `objective: minimize validation:logloss\nstrategy: Random\nmax-jobs: 1\nranges: ${bounded}`,
    'objective: minimize validation:logloss\nstrategy: Grid\nranges: {max_depth: [1, 2]}',
    `objective: minimize validation:logloss\nstrategy: Hyperband\nmax-jobs: 2\nmin-resource: 2\nmax-resource: 5\nranges: ${bounded}`,
  ];
  for (const [index, tuning] of strategies.entries()) {
    const tuned = await workspace.run({ ...search, tuning }, `20${index}`);
    expect(tuned).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
    expect(tuned.outputs['best-training-job']).toMatch(new RegExp(`^${tuned.outputs['job-name']}-00\\d-`));
    const judged = await workspace.run({ mode: 'evaluate', from: resultOf(tuned), gates: 'validation:logloss < 1' });
    expect(judged).toMatchObject({ code: 0, outputs: { 'job-name': tuned.outputs['best-training-job'] } });
  }
  const endless = 'objective: binary:logistic\nnum_round: 100000000';
  const searching = workspace.start({ ...search, tuning: strategies[0] ?? '', hyperparameters: endless }, '1003');
  await said(searching, '#001');
  searching.child.kill('SIGINT');
  expect(await searching.outcome).toMatchObject({ code: 1, outputs: { status: 'Stopped' } });
  await expectCorrect(requests, [
    ...TRAINING.filter((operation) => !/Create.*Job|^logs:/.test(operation)),
    'sagemaker:CreateHyperParameterTuningJob',
    'sagemaker:DescribeHyperParameterTuningJob',
    'sagemaker:ListTrainingJobsForHyperParameterTuningJob',
    'sagemaker:StopHyperParameterTuningJob',
  ]);
});

test('an asynchronous endpoint and its cases, of which one fails', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  const trained = await workspace.run(TRAIN);
  const serving = { ...DEPLOY, from: resultOf(trained), serving: 'async' };
  const deployed = await workspace.run(serving);
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(deployed.result).toMatchObject({ cases: [{ passed: true }, { passed: true }] });
  const spoiled = { ...serving, cases: '- {body: no number, accept: text/csv, expect: {equals: 0}}' };
  expect(await workspace.run(spoiled)).toMatchObject({ code: 1, outputs: { status: 'Failed', changed: 'false' } });
  await expectCorrect(requests, [
    ...TRAINING,
    's3:DeleteObject',
    's3:GetObject',
    's3:HeadObject',
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:GetTemplate',
    'cloudformation:ListStackResources',
    'sagemaker-runtime:InvokeEndpointAsync',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeEndpointConfig',
    'sagemaker:DescribeModel',
  ]);
});

test('a deployment that rolls back, and its repetition, which clears the failed stack away', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  aws.world.objects.createBucket('models', 'us-east-1');
  aws.world.objects.put('models', 'model.tar.gz', Buffer.from('no archive'));
  const broken = { ...DEPLOY, 'model-artifact': 's3://models/model.tar.gz', image: 'xgboost:1.7-1' };
  expect(await workspace.run(broken)).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });
  expect(await workspace.run(broken)).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });
  await expectCorrect(requests, [
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'logs:DescribeLogStreams',
    's3:HeadObject',
    'sagemaker:DescribeEndpoint',
  ]);
});

test('the longest and oddest inputs that the action accepts', async () => {
  await using scene = await setScene();
  const { workspace, aws, requests } = scene;
  writeFileSync(join(workspace.folder, 'größe & co+1.csv'), '0,1\n1,2\n');
  const entries = (count: number, value: string) =>
    Array.from({ length: count }, (_, index) => `k_${index}: "${value}"`).join('\n');
  const common = {
    name: 'My.Repo_of--Flowers',
    prefix: ' a b/ü//&?#%41 ',
    tags: entries(45, 'ß 𝒙_.:/=+-@'),
    wait: 'false',
  };
  const started = await workspace.run({
    ...TRAIN,
    ...common,
    channels: 'train.2_a-b: "größe & co+1.csv"',
    hyperparameters: `objective: binary:logistic\n"ünï code": ${'x'.repeat(2500)}\n${entries(98, '')}`,
    'environment-variables': entries(100, 'y'.repeat(512)),
    'metric-definitions': `"validation loss": "loss=(${'.'.repeat(490)})"`,
    bucket: 'a.b-3',
    'volume-gb': '16384',
    'max-runtime-minutes': '40320',
  });
  expect(started).toMatchObject({ code: 0, outputs: { status: 'InProgress' } });
  const attached = await workspace.run({ mode: 'train', ...common, from: resultOf(started), wait: 'true' }, '1002');
  expect(attached).toMatchObject({ code: 1, outputs: { status: 'Failed', 'job-name': started.outputs['job-name'] } });

  const artifact = { 'model-artifact': 's3://a.b-3/a b/ü&/model.tar.gz', image: TRAIN.image };
  aws.world.objects.put('a.b-3', 'a b/ü&/model.tar.gz', Buffer.from('a model that is none'));
  const registered = await workspace.run({
    ...REGISTER,
    ...common,
    ...artifact,
    'model-package-group': 'g'.repeat(63),
    description: 'ü🌷'.repeat(300),
    metadata: entries(39, 'v'.repeat(256)),
    'environment-variables': entries(100, 'y'.repeat(512)),
  });
  expect(registered).toMatchObject({ code: 0 });
  const stack = `s${'t'.repeat(127)}`;
  const role = { 'cloudformation-role-arn': ROLE };
  const deployed = await workspace.run({ ...DEPLOY, ...common, ...artifact, ...role, 'stack-name': stack, cases: '' });
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'InProgress' } });
  expect(await workspace.run({ mode: 'delete', 'stack-name': stack })).toMatchObject({ code: 0 });
  const training = TRAINING.filter((operation) => operation !== 'sts:GetCallerIdentity'); // the bucket was given
  await expectCorrect(requests, [
    ...training,
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:ListStackResources',
    's3:HeadObject',
    'sagemaker:CreateModelPackage',
    'sagemaker:CreateModelPackageGroup',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeModelPackageGroup',
    'sagemaker:ListModelPackages',
  ]);
});

const LINEAR = {
  hyperparameters: 'predictor_type: binary_classifier\nfeature_dim: 2\nepochs: 3\nmini_batch_size: 10',
  'metric-definitions': '',
  channels: 'train: {uri: train.csv, content-type: text/csv}',
};

/** Resolves when the container's first round is in the log. */
async function firstRound(training: StartedAction): Promise<void> {
  await said(training, '[0]#011');
}
