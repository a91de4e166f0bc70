import {
  ApplicationAutoScalingClient,
  DescribeScalableTargetsCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  type DataCaptureConfig,
  ListEndpointConfigsCommand,
  ListEndpointsCommand,
  ListModelsCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../../src/aws/clients.ts';
import { deployConfig } from './deploy-fixture.ts';

/** An endpoint `bare` that no stack owns, with the config `bare-config` and the model `bare-model`. */
export async function createEndpoint({ client }: Aws, DataCaptureConfig?: DataCaptureConfig): Promise<void> {
  const sagemaker = client(SageMakerClient);
  const { model, executionRoleArn } = deployConfig('first');
  if (model.kind !== 'artifact') throw new Error('the fixture serves artifacts');
  await sagemaker.send(
    new CreateModelCommand({
      ModelName: 'bare-model',
      ExecutionRoleArn: executionRoleArn,
      PrimaryContainer: { Image: model.image, ModelDataUrl: model.modelArtifact },
    }),
  );
  await sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: 'bare-config',
      DataCaptureConfig,
      ProductionVariants: [
        { VariantName: 'v', ModelName: 'bare-model', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 },
      ],
    }),
  );
  await sagemaker.send(new CreateEndpointCommand({ EndpointName: 'bare', EndpointConfigName: 'bare-config' }));
}

/** Has an endpoint's variant scaled automatically: `endpoint/bare/variant/v`. */
export async function scale({ client }: Aws, ResourceId: string): Promise<void> {
  const id = { ServiceNamespace: 'sagemaker', ScalableDimension: 'sagemaker:variant:DesiredInstanceCount' } as const;
  const capacity = { MinCapacity: 1, MaxCapacity: 2 };
  await client(ApplicationAutoScalingClient).send(
    new RegisterScalableTargetCommand({ ...id, ResourceId, ...capacity }),
  );
}

/** Names of every endpoint, config, model, scalable target and alarm that exists. */
export async function leftovers({ client }: Aws): Promise<readonly (string | undefined)[]> {
  const sagemaker = client(SageMakerClient);
  const { Endpoints = [] } = await sagemaker.send(new ListEndpointsCommand({}));
  const { EndpointConfigs = [] } = await sagemaker.send(new ListEndpointConfigsCommand({}));
  const { Models = [] } = await sagemaker.send(new ListModelsCommand({}));
  const ofSagemaker = new DescribeScalableTargetsCommand({ ServiceNamespace: 'sagemaker' });
  const { ScalableTargets = [] } = await client(ApplicationAutoScalingClient).send(ofSagemaker);
  const { MetricAlarms = [] } = await client(CloudWatchClient).send(new DescribeAlarmsCommand({}));
  return [
    ...Endpoints.map(({ EndpointName }) => EndpointName),
    ...EndpointConfigs.map(({ EndpointConfigName }) => EndpointConfigName),
    ...Models.map(({ ModelName }) => ModelName),
    ...ScalableTargets.map(({ ResourceId }) => ResourceId),
    ...MetricAlarms.map(({ AlarmName }) => AlarmName),
  ];
}
