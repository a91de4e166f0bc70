import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../server/aws-error.ts';
import { HandlerFailure } from '../resources/resource-type.ts';

/** A resource whose properties its type's schema refuses; no service was asked. */
export class PropertiesRefused extends Error {}

const handlerErrorCodes: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  ConflictException: 'ResourceConflict',
  ResourceInUse: 'AlreadyExists',
  ResourceLimitExceeded: 'ServiceLimitExceeded',
  ResourceNotFound: 'NotFound',
  ThrottlingException: 'Throttling',
};

/** ResourceStatusReason as CloudFormation words what a resource handler ran into. */
export function statusReason(error: unknown): string {
  if (error instanceof PropertiesRefused) return error.message;
  if (error instanceof AwsError && error.code === 'ValidationError') return error.message;
  return `Resource handler returned message: "${handlerMessage(error)}" (RequestToken: ${randomUUID()}, HandlerErrorCode: ${handlerErrorCode(error)})`;
}

function handlerMessage(error: unknown): string {
  if (error instanceof AwsError) {
    return `${error.message} (Service: SageMaker, Status Code: ${error.status}, Request ID: ${randomUUID()})`;
  }
  return error instanceof Error ? error.message : String(error);
}

function handlerErrorCode(error: unknown): string {
  if (error instanceof HandlerFailure) return error.handlerErrorCode;
  if (!(error instanceof AwsError)) return 'InternalFailure';
  if (/already exist/i.test(error.message)) return 'AlreadyExists';
  if (/could not find \w+ "/i.test(error.message)) return 'NotFound';
  return handlerErrorCodes[error.code] ?? 'InvalidRequest';
}
