import type { ModelCardSecurityConfig, ModelCardStatus } from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { isMeant, ownerOf } from '../arn.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';

/** What was written at one time; a card keeps all of it. */
export interface ModelCardVersion {
  readonly content: string;
  readonly written: Date;
  /** Changed without a new version. */
  status: ModelCardStatus;
  lastModified?: Date;
}

/** A model card of its own: a model package's is part of the package. */
export interface ModelCard {
  readonly name: string;
  readonly arn: string;
  readonly created: Date;
  readonly security: Checked<ModelCardSecurityConfig> | undefined;
  /** The first is version 1. */
  readonly versions: [ModelCardVersion, ...ModelCardVersion[]];
}

export const modelCards = regional<ModelCard>('model-cards');

/** By name or ARN. */
export function findCard(nameOrArn: string, context: CallContext): ModelCard {
  const card = modelCards(ownerOf(nameOrArn, context)).get(nameOrArn.split('/').at(-1) ?? '');
  if (!card || !isMeant(card, nameOrArn))
    throw new AwsError('ResourceNotFound', `Modelcard ${nameOrArn} does not exist.`);
  return card;
}

export function latestVersion({ versions: [first, ...later] }: ModelCard): ModelCardVersion {
  return later.at(-1) ?? first;
}
