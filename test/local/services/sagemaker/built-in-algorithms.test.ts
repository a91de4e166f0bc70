import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { InvokeEndpointCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../../../local/server/start.ts';
import { sparseRecord } from '../../../../src/data/record-io.ts';
import {
  clientsFor,
  jobWhen,
  type LocalSagemaker,
  roleArn,
  settledEndpoint,
  trainingRequest,
} from './local-sagemaker.ts';

let aws: LocalAws;
let local: LocalSagemaker;
let destroy: () => void;

/** Rows of one of two columns that is 1, which is the label too. */
const rows = Array.from({ length: 40 }, (_, index) =>
  sparseRecord({ label: index % 2, values: [1], keys: [index % 2] }, 2),
);

beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 1 });
  const clients = clientsFor(aws, 'us-east-1');
  destroy = clients.destroy;
  local = { aws, ...clients, close: aws.close };
  aws.world.objects.createBucket('data', 'us-east-1');
  aws.world.objects.put('data', 'train/rows.rec', Buffer.concat(rows));
});

afterAll(async () => {
  destroy();
  await aws.close();
});

test.each([
  {
    algorithm: 'factorization-machines',
    hyperparameters: {
      predictor_type: 'binary_classifier',
      num_factors: '2',
      mini_batch_size: '10',
      epochs: '30',
      linear_lr: '0.1',
      feature_dim: '2',
    },
    metric: 'test:binary_classification_accuracy',
    value: 1,
    answer: { score: expect.any(Number), predicted_label: 1 },
  },
  {
    algorithm: 'kmeans',
    hyperparameters: { k: '2', feature_dim: '2' },
    metric: 'test:msd',
    value: 0,
    answer: { closest_cluster: expect.any(Number), distance_to_cluster: 0 },
  },
])('$algorithm is trained, measured and served', async ({ algorithm, hyperparameters, metric, value, answer }) => {
  const Image = `382416733822.dkr.ecr.us-east-1.amazonaws.com/${algorithm}:1`;
  const [train] = trainingRequest(algorithm).InputDataConfig ?? [];
  const channel = { ...train, ContentType: 'application/x-recordio-protobuf', DataSource: train?.DataSource };
  await local.sagemaker.send(
    new CreateTrainingJobCommand(
      trainingRequest(algorithm, {
        AlgorithmSpecification: { TrainingImage: Image, TrainingInputMode: 'File' },
        HyperParameters: hyperparameters,
        InputDataConfig: ['train', 'test'].map((ChannelName) => ({ ...channel, ChannelName })),
      }),
    ),
  );
  const { FinalMetricDataList, ModelArtifacts } = await jobWhen(local, algorithm);
  expect(FinalMetricDataList?.find(({ MetricName }) => MetricName === metric)?.Value).toBeCloseTo(value, 6);

  await serve(algorithm, { Image, ModelDataUrl: ModelArtifacts?.S3ModelArtifacts });
  const { Body, ContentType } = await local.runtime.send(
    new InvokeEndpointCommand({
      EndpointName: algorithm,
      ContentType: 'application/json',
      Body: '{"instances":[{"features":[0,1]}]}',
    }),
  );
  expect(ContentType).toBe('application/json');
  expect(JSON.parse(Body.transformToString())).toEqual({ predictions: [answer] });
});

async function serve(name: string, container: { Image: string; ModelDataUrl: string | undefined }): Promise<void> {
  const { sagemaker } = local;
  await sagemaker.send(
    new CreateModelCommand({ ModelName: name, ExecutionRoleArn: roleArn, PrimaryContainer: container }),
  );
  const variant = { VariantName: 'v', ModelName: name, InitialInstanceCount: 1, InstanceType: 'ml.m5.large' } as const;
  await sagemaker.send(new CreateEndpointConfigCommand({ EndpointConfigName: name, ProductionVariants: [variant] }));
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
  expect(await settledEndpoint(local, name)).toMatchObject({ EndpointStatus: 'InService' });
}
