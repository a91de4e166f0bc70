import { isDeepStrictEqual } from 'node:util';
import { operationShape, type Shape } from '../../../world/shapes.ts';
import { type Existing, HandlerFailure, type Properties, type ResourceContext } from './resource-type.ts';

/** SageMaker's own limit for names of models, endpoint configs, endpoints and groups. */
export const maxNameLength = 63;

/** AWS::SageMaker resources are described by the very members of the API requests that make and change them. */
export async function requestProperties(...operations: string[]): Promise<Shape> {
  const sdk = await import('@aws-sdk/client-sagemaker');
  const inputs = operations.map((operation) => operationShape(sdk, operation)?.input);
  const members = inputs.flatMap((input) => (input?.kind === 'structure' ? [...input.members] : []));
  return { kind: 'structure', members: new Map(members), required: [] };
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
export async function deleteIfPresent(operation: string, input: Properties, context: ResourceContext): Promise<void> {
  try {
    await context.call('sagemaker', operation, input);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof HandlerFailure && error.handlerErrorCode === 'NotFound';
}
