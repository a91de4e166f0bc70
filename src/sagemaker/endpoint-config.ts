import { DescribeEndpointConfigCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { unlessMissing } from './endpoint.ts';

export interface EndpointConfig {
  /** Shadows included. */
  readonly variants: readonly Variant[];
  /** S3 URIs of what its endpoint leaves behind, and what that is. */
  readonly leaves: readonly { readonly uri: string; readonly what: string }[];
}

/** A part of an endpoint. */
export interface Variant {
  readonly name: string;
  /** Absent: inference components serve on it. */
  readonly modelName?: string | undefined;
  /** Absent: it is serverless. */
  readonly instanceType?: string | undefined;
}

/** The config; undefined when it does not exist. */
export async function describeEndpointConfig(aws: Aws, name: string): Promise<EndpointConfig | undefined> {
  const command = new DescribeEndpointConfigCommand({ EndpointConfigName: name });
  const config = await unlessMissing(aws.client(SageMakerClient).send(command));
  if (config === undefined) return undefined;
  const { ProductionVariants = [], ShadowProductionVariants = [], DataCaptureConfig: capture } = config;
  const output = config.AsyncInferenceConfig?.OutputConfig;
  const leaves = [
    { uri: capture?.EnableCapture ? capture.DestinationS3Uri : undefined, what: 'captured requests and answers' },
    { uri: output?.S3OutputPath, what: 'asynchronous answers' },
    { uri: output?.S3FailurePath, what: 'asynchronous failures' },
  ];
  return {
    variants: [...ProductionVariants, ...ShadowProductionVariants].map(
      ({ VariantName = '', ModelName, InstanceType }) => ({
        name: VariantName,
        modelName: ModelName,
        instanceType: InstanceType,
      }),
    ),
    leaves: leaves.flatMap(({ uri, what }) => (uri === undefined ? [] : [{ uri, what }])),
  };
}

/** Names of the models that the config serves, shadows included; undefined when the config does not exist. */
export async function modelsOf(aws: Aws, configName: string): Promise<readonly string[] | undefined> {
  const config = await describeEndpointConfig(aws, configName);
  return config && [...new Set(config.variants.flatMap(({ modelName }) => modelName ?? []))];
}
