import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../world/aws-error.ts';
import { HandlerFailure } from '../resources/resource-type.ts';

/** ResourceStatusReason as CloudFormation words it: what a resource handler ran into, or why none was asked. */
export function statusReason(error: unknown): string {
  if (error instanceof AwsError) return error.message;
  const failure = error instanceof HandlerFailure ? error : new HandlerFailure('InternalFailure', String(error));
  return `Resource handler returned message: "${failure.message}" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${failure.handlerErrorCode})`;
}
