import { type ContainerDefinition, DescribeModelCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { unlessMissing } from './endpoint.ts';
import { modelsOf } from './endpoint-config.ts';

/** What a model is made of, as far as SageMaker tells. */
export interface ServedModel {
  /** ARN of a model package version. */
  readonly modelPackage?: string | undefined;
  /** S3 URI of model.tar.gz. */
  readonly artifact?: string | undefined;
  /** All of it: two models with the same containers are one model under two names. None: the model is deleted, though it serves on. */
  readonly containers: readonly ContainerDefinition[];
}

/** The models behind an endpoint config; none where it does not exist. */
export async function servedModels(aws: Aws, configName: string): Promise<readonly ServedModel[]> {
  const names = (await modelsOf(aws, configName)) ?? [];
  return await Promise.all(names.map((name) => describeModel(aws, name)));
}

/** What a person knows each of them by. */
export function modelNames(models: readonly ServedModel[]): readonly string[] {
  return models.map(
    (model) => model.modelPackage ?? model.artifact ?? (isDeleted(model) ? 'a deleted model' : 'a model'),
  );
}

/** Whether only its endpoint is left of the model: what it was made of nobody knows any more. */
export function isDeleted({ containers }: ServedModel): boolean {
  return containers.length === 0;
}

async function describeModel(aws: Aws, name: string): Promise<ServedModel> {
  const command = new DescribeModelCommand({ ModelName: name });
  const { PrimaryContainer, Containers } = (await unlessMissing(aws.client(SageMakerClient).send(command))) ?? {};
  const containers = PrimaryContainer === undefined ? (Containers ?? []) : [PrimaryContainer];
  return { modelPackage: containers[0]?.ModelPackageName, artifact: containers[0]?.ModelDataUrl, containers };
}
