import {
  type AsyncInferenceConfig,
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DescribeEndpointCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { connectAws } from '../../src/aws/clients.ts';
import { lookAgain } from '../look-again.ts';

/** Has an endpoint in service, of the name of a behaviour of answering-container.ts, which the local AWS must run for all. */
export async function serveAnswering(behaviour: string): Promise<void> {
  await serve(behaviour);
}

/** The same with answers that come by S3, below `S3OutputPath`; what fails leaves no trace. */
export async function serveAsynchronously(behaviour: string, S3OutputPath: string): Promise<void> {
  await serve(behaviour, { OutputConfig: { S3OutputPath } });
}

async function serve(behaviour: string, AsyncInferenceConfig?: AsyncInferenceConfig): Promise<void> {
  const client = connectAws({ region: 'us-east-1', forcePathStyle: true }).client(SageMakerClient);
  const Image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
  const PrimaryContainer = { Image, Environment: { BEHAVIOUR: behaviour } };
  const ExecutionRoleArn = 'arn:aws:iam::123456789012:role/sagemaker';
  await client.send(new CreateModelCommand({ ModelName: behaviour, ExecutionRoleArn, PrimaryContainer }));
  const named = { ModelName: behaviour, VariantName: 'v' };
  const ProductionVariants = [{ ...named, InitialInstanceCount: 1, InstanceType: 'ml.t2.medium' as const }];
  const config = { EndpointConfigName: behaviour, ProductionVariants, AsyncInferenceConfig };
  await client.send(new CreateEndpointConfigCommand(config));
  await client.send(new CreateEndpointCommand({ EndpointName: behaviour, EndpointConfigName: behaviour }));
  await lookAgain(
    () => client.send(new DescribeEndpointCommand({ EndpointName: behaviour })),
    ({ EndpointStatus }) => EndpointStatus === 'InService',
  );
}
