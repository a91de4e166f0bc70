import { randomUUID } from 'node:crypto';
import type { AwsError } from '../../../world/aws-error.ts';
import type { OperationService } from '../../../world/world.ts';
import { HandlerFailure } from '../resources/resource-type.ts';

/** What a resource handler may speak to: API Gateway has no operations here, only resources of stacks. */
type HandledService = OperationService | 'apigateway';

const serviceNames: Readonly<Record<HandledService, string>> = {
  apigateway: 'ApiGateway',
  'application-autoscaling': 'ApplicationAutoScaling',
  cloudformation: 'CloudFormation',
  cloudwatch: 'CloudWatch',
  logs: 'CloudWatchLogs',
  sagemaker: 'SageMaker',
  sts: 'Sts',
};

/** https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html */
const handlerErrorCodes: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  ConflictException: 'ResourceConflict',
  NotFoundException: 'NotFound',
  ObjectNotFoundException: 'NotFound',
  ResourceInUse: 'AlreadyExists',
  ResourceLimitExceeded: 'ServiceLimitExceeded',
  ResourceNotFound: 'NotFound',
  ThrottlingException: 'Throttling',
};

/** A service's error as a resource handler passes it on. */
export function serviceFailure(service: HandledService, error: AwsError): HandlerFailure {
  const details = `(Service: ${serviceNames[service]}, Status Code: ${error.status}, Request ID: ${randomUUID()})`;
  return new HandlerFailure(handlerErrorCode(error), `${error.message} ${details}`);
}

/** SageMaker answers ValidationException for most that is missing or taken, so that its text is all there is to go by. */
function handlerErrorCode({ code, message }: AwsError): string {
  if (/already exist/i.test(message)) return 'AlreadyExists';
  if (/could not find [\w ]+ "|does not exist/i.test(message)) return 'NotFound';
  return handlerErrorCodes[code] ?? 'InvalidRequest';
}
