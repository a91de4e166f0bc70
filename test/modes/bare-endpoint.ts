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

/** Names of every endpoint, config and model that exists. */
export async function leftovers({ client }: Aws): Promise<readonly (string | undefined)[]> {
  const sagemaker = client(SageMakerClient);
  const { Endpoints = [] } = await sagemaker.send(new ListEndpointsCommand({}));
  const { EndpointConfigs = [] } = await sagemaker.send(new ListEndpointConfigsCommand({}));
  const { Models = [] } = await sagemaker.send(new ListModelsCommand({}));
  return [
    ...Endpoints.map(({ EndpointName }) => EndpointName),
    ...EndpointConfigs.map(({ EndpointConfigName }) => EndpointConfigName),
    ...Models.map(({ ModelName }) => ModelName),
  ];
}
