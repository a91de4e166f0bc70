import { join } from 'node:path';
import {
  type CreateTrainingJobRequest,
  DescribeEndpointCommand,
  type DescribeEndpointOutput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobResponse,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../../../../local/server/start.ts';
import { lookAgain } from '../../../look-again.ts';

export const roleArn = 'arn:aws:iam::123456789012:role/sagemaker';
export const xgboost = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
export const linearLearner = '382416733822.dkr.ecr.us-east-1.amazonaws.com/linear-learner:1';

export interface LocalSagemaker {
  readonly aws: LocalAws;
  readonly sagemaker: SageMakerClient;
  readonly runtime: SageMakerRuntimeClient;
  close(): Promise<void>;
}

/** A local AWS whose containers are fake-container.ts, with a bucket `data` that holds `train/a.csv`, and clients for it. */
export async function startLocalSagemaker(options: LocalAwsOptions = {}): Promise<LocalSagemaker> {
  const region = 'us-east-1';
  const containerCommand = [process.execPath, join(import.meta.dirname, 'fake-container.ts')];
  const aws = await startLocalAws({ phaseMillis: 1, containerCommand, ...options });
  aws.world.objects.createBucket('data', region);
  aws.world.objects.put('data', 'train/a.csv', Buffer.from('1,2\n'));
  const { sagemaker, runtime, destroy } = clientsFor(aws, region);
  const close = async () => {
    destroy();
    await aws.close();
  };
  return { aws, sagemaker, runtime, close };
}

export function clientsFor(aws: LocalAws, region: string) {
  const options = { endpoint: aws.url, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  const sagemaker = new SageMakerClient(options);
  const runtime = new SageMakerRuntimeClient(options);
  const destroy = () => {
    sagemaker.destroy();
    runtime.destroy();
  };
  return { sagemaker, runtime, destroy };
}

/** A valid request for the fake container; `changes` replace members. */
export function trainingRequest(
  name: string,
  changes: Partial<CreateTrainingJobRequest> = {},
): CreateTrainingJobRequest {
  return {
    TrainingJobName: name,
    RoleArn: roleArn,
    AlgorithmSpecification: { TrainingImage: xgboost, TrainingInputMode: 'File' },
    InputDataConfig: [
      {
        ChannelName: 'train',
        ContentType: 'text/csv',
        DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: 's3://data/train' } },
      },
    ],
    OutputDataConfig: { S3OutputPath: 's3://data/output/' },
    ResourceConfig: { InstanceType: 'ml.m5.large', InstanceCount: 1, VolumeSizeInGB: 10 },
    StoppingCondition: { MaxRuntimeInSeconds: 600 },
    ...changes,
  };
}

/** Looks again until the job is as wanted; by default until it has ended. */
export function jobWhen(
  { sagemaker }: LocalSagemaker,
  name: string,
  wanted = (job: DescribeTrainingJobResponse) => job.TrainingEndTime !== undefined,
): Promise<DescribeTrainingJobResponse> {
  return lookAgain(() => sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: name })), wanted);
}

/** Looks again until the endpoint is in none of the passing states. */
export function settledEndpoint({ sagemaker }: LocalSagemaker, name: string): Promise<DescribeEndpointOutput> {
  const passing = ['Creating', 'Updating', 'RollingBack'];
  return lookAgain(
    () => sagemaker.send(new DescribeEndpointCommand({ EndpointName: name })),
    ({ EndpointStatus = '' }) => !passing.includes(EndpointStatus),
  );
}
