/**
 * The whole chain against moto, an AWS that nobody here wrote. Its jobs complete at once, with one constant metric and
 * the name of an artifact that is not there; its endpoints take a name of its own and cannot be asked.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { expectCorrect } from './expect-correct.ts';
import { setMotoStage } from './moto-stage.ts';
import { DEPLOY, PROCESS, REGISTER, resultOf, SPLIT, TRAIN } from './steps.ts';

test('moto takes train, evaluate, register, approve, deploy, a deploy without changes, and delete', async () => {
  await using stage = await setMotoStage();
  const { workspace, requests, ask } = stage;
  const trained = await workspace.run(TRAIN);
  expect(trained).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const evaluated = await workspace.run({ mode: 'evaluate', from: resultOf(trained), gates: 'train:progress >= 100' });
  expect(evaluated).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  const missed = await workspace.run({ mode: 'evaluate', from: resultOf(trained), gates: 'train:progress < 100' });
  expect(missed).toMatchObject({ code: 1, outputs: { status: 'GateFailed', passed: 'false' } });

  const [, Bucket = '', Key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(trained.outputs['model-artifact'] ?? '') ?? [];
  await ask('s3api', 'put-object', '--bucket', Bucket, '--key', Key);
  const registered = await workspace.run({ ...REGISTER, from: resultOf(evaluated) });
  expect(registered).toMatchObject({ code: 0, outputs: { 'model-package-version': '1' } });
  const arn = registered.outputs['model-package-arn'] ?? '';
  const approval = { 'model-package-arn': arn, 'approval-status': 'Approved' };
  const approved = await workspace.run({ mode: 'register', ...approval });
  expect(approved).toMatchObject({ code: 0, outputs: { 'approval-status': 'Approved' } });
  expect(await ask('sagemaker', 'describe-model-package', '--model-package-name', arn)).toMatchObject({
    ModelApprovalStatus: 'Approved',
    InferenceSpecification: { Containers: [{ ModelDataUrl: trained.outputs['model-artifact'] }] },
  });

  const deploy = { ...DEPLOY, cases: '', 'model-package-group': REGISTER['model-package-group'] };
  const deployed = await workspace.run(deploy);
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  const name = deployed.outputs['endpoint-name'] ?? '';
  const endpoint = ['sagemaker', 'describe-endpoint', '--endpoint-name', name];
  expect(await ask(...endpoint)).toMatchObject({ EndpointStatus: 'InService' });
  expect(await workspace.run(deploy)).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });

  const deleted = await workspace.run({ mode: 'delete', 'stack-name': DEPLOY['stack-name'] });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  await expect(ask(...endpoint)).rejects.toThrow(/Could not find endpoint/);
  expect(await ask('sagemaker', 'list-models')).toEqual({ Models: [] });

  await expectCorrect(requests, [
    'application-autoscaling:DescribeScalableTargets',
    'sagemaker:DescribeEndpointConfig',
    'cloudformation:CreateChangeSet',
    'cloudformation:DeleteChangeSet',
    'cloudformation:DeleteStack',
    'cloudformation:DescribeChangeSet',
    'cloudformation:DescribeStackEvents',
    'cloudformation:DescribeStacks',
    'cloudformation:ExecuteChangeSet',
    'cloudformation:GetTemplate',
    'cloudformation:ListStackResources',
    'logs:DescribeLogStreams',
    's3:CreateBucket',
    's3:HeadBucket',
    's3:HeadObject',
    's3:ListObjectsV2',
    's3:PutObject',
    'sagemaker:CreateModelPackage',
    'sagemaker:CreateModelPackageGroup',
    'sagemaker:CreateTrainingJob',
    'sagemaker:DescribeEndpoint',
    'sagemaker:DescribeModelPackage',
    'sagemaker:DescribeModelPackageGroup',
    'sagemaker:DescribeTrainingJob',
    'sagemaker:ListModelPackages',
    'sagemaker:UpdateModelPackage',
    'sts:GetCallerIdentity',
  ]);
});

test('a re-run takes the job that moto has, and what was deleted already is no change', async () => {
  await using stage = await setMotoStage();
  const { workspace, ask } = stage;
  const first = await workspace.run(TRAIN);
  const bucket = 'sagemaker-us-east-1-123456789012';
  // A job whose model is gone is not taken again: what the container would have left is put there for moto.
  const artifact = first.outputs['model-artifact']?.replace(`s3://${bucket}/`, '') ?? '';
  await ask('s3api', 'put-object', '--bucket', bucket, '--key', artifact);
  const second = await workspace.run(TRAIN);
  expect(second).toMatchObject({ code: 0, outputs: { 'job-name': first.outputs['job-name'] } });
  expect(await ask('sagemaker', 'list-training-jobs')).toMatchObject({ TrainingJobSummaries: [expect.anything()] });
  const keys = await ask('s3api', 'list-objects-v2', '--bucket', bucket, '--query', 'Contents[].Key');
  // Both channels are the same file, and data lies where its content says.
  expect(keys).toEqual(expect.arrayContaining([artifact, expect.stringMatching(/\/data\//)]));
  expect(keys).toHaveLength(2);

  for (const target of [{ 'stack-name': 'nothing' }, { 'endpoint-name': 'nothing' }]) {
    const deleted = await workspace.run({ mode: 'delete', ...target });
    expect(deleted).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });
  }
});

test('moto takes a processing job as it is meant, and its empty output is no success', async () => {
  await using stage = await setMotoStage();
  const { workspace, ask } = stage;
  writeFileSync(join(workspace.folder, 'split.py'), SPLIT);
  const prepared = await workspace.run(PROCESS);
  // Completed at once, and no container has run.
  expect(prepared).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(prepared.stdout).toMatch(/^::error.*wrote nothing/m);
  const name = prepared.outputs['job-name'] ?? '';
  expect(await ask('sagemaker', 'describe-processing-job', '--processing-job-name', name)).toMatchObject({
    AppSpecification: {
      ContainerEntrypoint: ['python3', '/opt/ml/processing/input/code/split.py'],
      ContainerArguments: ['--keep', 'all'],
    },
  });
});

test('moto takes a search for hyperparameters as it is meant, and the training job that it calls the best', async () => {
  await using stage = await setMotoStage();
  const { workspace, requests, ask } = stage;
  // Its tuning jobs complete at once, all with a best training job of this name; it cannot list those of a search.
  const best = await workspace.run({ ...TRAIN, 'job-name': 'FakeTrainingJobName' });
  const { 'metric-definitions': _, ...search } = TRAIN;
  const tuning = `
objective: minimize validation:logloss
max-jobs: 6
max-parallel: 3
ranges: {max_depth: 1..3, eta: 0.1..0.9 logarithmic}`;
  const tuned = await workspace.run({ ...search, tuning });
  expect(tuned).toMatchObject({
    code: 0,
    outputs: {
      status: 'Completed',
      'best-training-job': 'FakeTrainingJobName',
      'model-artifact': best.outputs['model-artifact'],
    },
  });
  expect(tuned.stdout).toMatch(/^::warning.*the training jobs of the tuning job cannot be listed/m);
  const name = ['--hyper-parameter-tuning-job-name', tuned.outputs['job-name'] ?? ''];
  expect(await ask('sagemaker', 'describe-hyper-parameter-tuning-job', ...name)).toMatchObject({
    HyperParameterTuningJobConfig: {
      Strategy: 'Bayesian',
      HyperParameterTuningJobObjective: { Type: 'Minimize', MetricName: 'validation:logloss' },
      ResourceLimits: { MaxNumberOfTrainingJobs: 6, MaxParallelTrainingJobs: 3 },
      ParameterRanges: {
        IntegerParameterRanges: [{ Name: 'max_depth', MinValue: '1', MaxValue: '3' }],
        ContinuousParameterRanges: [{ Name: 'eta', MinValue: '0.1', MaxValue: '0.9', ScalingType: 'Logarithmic' }],
      },
    },
    TrainingJobDefinition: { StaticHyperParameters: { objective: 'binary:logistic', num_round: '5' } },
  });
  await expectCorrect(requests, [
    'logs:DescribeLogStreams',
    's3:CreateBucket',
    's3:HeadBucket',
    's3:ListObjectsV2',
    's3:PutObject',
    'sagemaker:CreateHyperParameterTuningJob',
    'sagemaker:CreateTrainingJob',
    'sagemaker:DescribeHyperParameterTuningJob',
    'sagemaker:DescribeTrainingJob',
    'sagemaker:ListTrainingJobsForHyperParameterTuningJob',
    'sts:GetCallerIdentity',
  ]);
});
