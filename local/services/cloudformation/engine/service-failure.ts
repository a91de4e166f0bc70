import { randomUUID } from 'node:crypto';
import type { AwsError } from '../../../world/aws-error.ts';
import type { OperationService } from '../../../world/world.ts';
import { HandlerFailure } from '../resources/resource-type.ts';

const serviceNames: Readonly<Record<OperationService, string>> = {
  cloudformation: 'CloudFormation',
  logs: 'CloudWatchLogs',
  sagemaker: 'SageMaker',
  sts: 'Sts',
};

/** https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html */
const handlerErrorCodes: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  ConflictException: 'ResourceConflict',
  ResourceInUse: 'AlreadyExists',
  ResourceLimitExceeded: 'ServiceLimitExceeded',
  ResourceNotFound: 'NotFound',
  ThrottlingException: 'Throttling',
};

/** A service's error as a resource handler passes it on. */
export function serviceFailure(service: OperationService, error: AwsError): HandlerFailure {
  const details = `(Service: ${serviceNames[service]}, Status Code: ${error.status}, Request ID: ${randomUUID()})`;
  return new HandlerFailure(handlerErrorCode(error), `${error.message} ${details}`);
}

/** SageMaker answers ValidationException for most that is missing or taken, so that its text is all there is to go by. */
function handlerErrorCode({ code, message }: AwsError): string {
  if (/already exist/i.test(message)) return 'AlreadyExists';
  if (/could not find [\w ]+ "|does not exist/i.test(message)) return 'NotFound';
  return handlerErrorCodes[code] ?? 'InvalidRequest';
}
