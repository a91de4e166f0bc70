import { type ContainerDefinition, DescribeModelCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { modelsOf } from './endpoint-config.ts';

/** What a model is made of, as far as SageMaker tells. */
export interface ServedModel {
  /** ARN of a model package version. */
  readonly modelPackage?: string | undefined;
  /** S3 URI of model.tar.gz. */
  readonly artifact?: string | undefined;
  /** All of it: two models with the same containers are one model under two names. */
  readonly containers: readonly ContainerDefinition[];
}

/** The models behind an endpoint config; none where it does not exist. Throws the SDK's ValidationException where a model is gone. */
export async function servedModels(aws: Aws, configName: string): Promise<readonly ServedModel[]> {
  const names = (await modelsOf(aws, configName)) ?? [];
  return await Promise.all(names.map((name) => describeModel(aws, name)));
}

/** What a person knows each of them by. */
export function modelNames(models: readonly ServedModel[]): readonly string[] {
  return models.map(({ modelPackage, artifact }) => modelPackage ?? artifact ?? 'a model');
}

async function describeModel(aws: Aws, name: string): Promise<ServedModel> {
  const command = new DescribeModelCommand({ ModelName: name });
  const { PrimaryContainer, Containers } = await aws.client(SageMakerClient).send(command);
  const containers = PrimaryContainer === undefined ? (Containers ?? []) : [PrimaryContainer];
  return { modelPackage: containers[0]?.ModelPackageName, artifact: containers[0]?.ModelDataUrl, containers };
}
