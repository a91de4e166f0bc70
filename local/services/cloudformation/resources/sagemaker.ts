import { isDeepStrictEqual } from 'node:util';
import type { Shape } from '../../../world/shapes.ts';
import { requestProperties } from './request-properties.ts';
import { type Existing, HandlerFailure, type Properties, type ResourceContext } from './resource-type.ts';

/** SageMaker's own limit for names of models, endpoint configs, endpoints and groups. */
export const maxNameLength = 63;

/** The members of SageMaker's requests. */
export async function sagemakerProperties(...operations: string[]): Promise<Shape> {
  return requestProperties(await import('@aws-sdk/client-sagemaker'), ...operations);
}

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Brings a resource's tags from one list to another. */
export async function changeTags(
  { physicalId: ResourceArn, properties: before }: Existing,
  after: Properties,
  context: ResourceContext,
): Promise<void> {
  const [old, wanted] = [before, after].map(({ Tags }) => (Tags ?? []) as readonly Tag[]);
  if (!old || !wanted || isDeepStrictEqual(old, wanted)) return;
  const dropped = old.map((tag) => tag.Key).filter((key) => !wanted.some((tag) => tag.Key === key));
  if (wanted.length > 0) await context.call('sagemaker', 'AddTags', { ResourceArn, Tags: wanted });
  if (dropped.length > 0) await context.call('sagemaker', 'DeleteTags', { ResourceArn, TagKeys: dropped });
}

/** Deletes by an operation that answers "could not find" for what is gone already. */
export function deleteIfPresent(operation: string, input: Properties, context: ResourceContext): Promise<void> {
  return ifPresent(() => context.call('sagemaker', operation, input));
}

/** Deletes, by a call that answers NotFound for what is gone already. */
export async function ifPresent(remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof HandlerFailure && error.handlerErrorCode === 'NotFound';
}
