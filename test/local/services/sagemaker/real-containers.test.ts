import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateModelPackageCommand,
  CreateModelPackageGroupCommand,
  CreateTrainingJobCommand,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand, type SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../../local/server/start.ts';
import { clientsFor, jobWhen, roleArn, settledEndpoint, trainingRequest, xgboost } from './local-sagemaker.ts';

/** 200 points on the plane; the label says on which side of the diagonal they lie. */
const points = Array.from({ length: 200 }, (_, index) => {
  const [x, y] = [Math.sin(index), Math.cos(index * 3)];
  return `${x + y > 0 ? 1 : 0},${x},${y}`;
});

test('a model that was really trained is registered, served and asked, a hundred thousand times over', async () => {
  const aws = await startLocalAws({ phaseMillis: 1 });
  const { sagemaker, runtime, destroy } = clientsFor(aws, 'us-east-1');
  const local = { aws, sagemaker, runtime, close: aws.close };
  aws.world.objects.createBucket('data', 'us-east-1');
  aws.world.objects.put('data', 'train/points.csv', Buffer.from(points.join('\n')));

  const HyperParameters = { num_round: '10', objective: 'binary:logistic' };
  await sagemaker.send(new CreateTrainingJobCommand(trainingRequest('real', { HyperParameters })));
  const job = await jobWhen(local, 'real');
  expect(job).toMatchObject({ TrainingJobStatus: 'Completed', FinalMetricDataList: [{ MetricName: 'train:logloss' }] });

  const named = { ModelPackageGroupName: 'real' };
  await sagemaker.send(new CreateModelPackageGroupCommand(named));
  const { ModelPackageArn } = await sagemaker.send(
    new CreateModelPackageCommand({
      ...named,
      ModelApprovalStatus: 'Approved',
      InferenceSpecification: {
        Containers: [{ Image: xgboost, ModelDataUrl: job.ModelArtifacts?.S3ModelArtifacts }],
      },
    }),
  );
  const PrimaryContainer = { ModelPackageName: ModelPackageArn };
  await sagemaker.send(new CreateModelCommand({ ModelName: 'real', ExecutionRoleArn: roleArn, PrimaryContainer }));
  const variant = {
    VariantName: 'v',
    ModelName: 'real',
    InitialInstanceCount: 1,
    InstanceType: 'ml.m5.large',
  } as const;
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: 'real', ProductionVariants: [variant] }));
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'real', EndpointConfigName: 'real' }));
  expect(await settledEndpoint(local, 'real')).toMatchObject({ EndpointStatus: 'InService' });

  const request = { EndpointName: 'real', ContentType: 'text/csv', Body: '0.6,0.6\n-0.6,-0.6' };
  const { Body } = await runtime.send(new InvokeEndpointCommand(request));
  const [above = 0, below = 1] = Body.transformToString().split(/[,\n]/).map(Number);
  expect(above).toBeGreaterThan(0.8);
  expect(below).toBeLessThan(0.2);
  expect(await countAnswers(runtime, { rows: 100_000, perBatch: 5_000 })).toBe(100_000);

  destroy();
  await aws.close();
});

/** Sends so many rows to the endpoint `real`, four batches at a time; how many answers come back. */
async function countAnswers(runtime: SageMakerRuntimeClient, { rows, perBatch }: { rows: number; perBatch: number }) {
  const Body = '0.6,0.6\n'.repeat(perBatch);
  let sent = 0;
  let answers = 0;
  const sendBatches = async () => {
    while (sent < rows) {
      sent += perBatch;
      const request = { EndpointName: 'real', ContentType: 'text/csv', Body };
      const answer = await runtime.send(new InvokeEndpointCommand(request));
      answers += answer.Body.transformToString().split(',').length;
    }
  };
  await Promise.all([sendBatches(), sendBatches(), sendBatches(), sendBatches()]);
  return answers;
}

test('jobs without end are answered about, stopped at once and keep their models', async () => {
  const aws = await startLocalAws({ phaseMillis: 1 });
  const { sagemaker, runtime, destroy } = clientsFor(aws, 'us-east-1');
  const local = { aws, sagemaker, runtime, close: aws.close };
  aws.world.objects.createBucket('data', 'us-east-1');
  aws.world.objects.put('data', 'train/points.csv', Buffer.from(points.slice(0, 40).join('\n')));

  const names = ['endless-1', 'endless-2'];
  const HyperParameters = { num_round: '100000000', objective: 'binary:logistic' };
  for (const name of names)
    await sagemaker.send(new CreateTrainingJobCommand(trainingRequest(name, { HyperParameters })));
  for (const name of names) await jobWhen(local, name, () => linesOf(aws, name) > 2_000);
  for (const TrainingJobName of names) await sagemaker.send(new StopTrainingJobCommand({ TrainingJobName }));
  for (const name of names)
    expect(await jobWhen(local, name)).toMatchObject({
      TrainingJobStatus: 'Stopped',
      ModelArtifacts: { S3ModelArtifacts: `s3://data/output/${name}/output/model.tar.gz` },
    });

  destroy();
  await aws.close();
});

function linesOf(aws: LocalAws, job: string): number {
  const streams = [...(aws.world.logs.group('/aws/sagemaker/TrainingJobs')?.streams.values() ?? [])];
  return streams.find(({ name }) => name.startsWith(`${job}/`))?.events.length ?? 0;
}
