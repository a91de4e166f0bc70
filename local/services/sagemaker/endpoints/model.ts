import type { ContainerDefinition, CreateModelInput } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { notFound } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';

/** What a model's container needs to run, whether the caller gave it or a model package did. */
export interface ServedContainer {
  readonly image: string;
  /** S3 URI of a model.tar.gz; absent for an image that brings its own model. */
  readonly modelDataUrl?: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Model {
  readonly name: string;
  readonly arn: string;
  readonly request: Checked<CreateModelInput>;
  readonly created: Date;
  /** As given; describes the model. */
  readonly definition: Checked<ContainerDefinition>;
  /** As resolved; runs it. */
  readonly container: ServedContainer;
}

export const models = regional<Model>('models');

export function findModel(name: string, context: CallContext): Model {
  const model = models(context).get(name);
  if (!model) throw notFound('model', arnOf(context, 'model', name));
  return model;
}
