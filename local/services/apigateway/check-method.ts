import { AwsError } from '../../world/aws-error.ts';
import { checkTemplate } from './mapping-template.ts';
import type { IntegrationResponse, Method } from './method.ts';

/** What API Gateway refuses before anybody has called the method. Throws BadRequestException, NotFoundException. */
export function checkMethod(method: Method): void {
  const { Integration, RequestParameters, MethodResponses } = method;
  endpointOf(Integration.Uri);
  for (const [target, source] of Object.entries(Integration.RequestParameters)) {
    checkHeaders(target, source);
    if (!isConstant(source) && !Object.hasOwn(RequestParameters, source)) throw undeclared(source);
  }
  refuseRepeated(MethodResponses.map(({ StatusCode }) => StatusCode));
  refuseRepeated(Integration.IntegrationResponses.map(({ StatusCode }) => StatusCode));
  for (const response of Integration.IntegrationResponses) checkResponse(response, method);
  for (const template of Object.values(Integration.RequestTemplates)) checkTemplate(template);
}

/** A response is known by its status: there is one of each, and an integration response has one pattern. */
function refuseRepeated(statuses: readonly string[]): void {
  if (new Set(statuses).size < statuses.length)
    throw new AwsError('ConflictException', 'Response already exists for this resource', 409);
}

function checkResponse(response: IntegrationResponse, { MethodResponses }: Method): void {
  const declared = MethodResponses.find(({ StatusCode }) => StatusCode === response.StatusCode);
  if (!declared) throw new AwsError('NotFoundException', 'Invalid Response status code specified', 404);
  if (!isPattern(response.SelectionPattern))
    throw new AwsError('BadRequestException', `${response.SelectionPattern} is no regular expression`);
  for (const [target, source] of Object.entries(response.ResponseParameters)) {
    checkHeaders(target, source);
    if (!Object.hasOwn(declared.ResponseParameters, target)) throw undeclared(target);
  }
  for (const template of Object.values(response.ResponseTemplates)) checkTemplate(template);
}

/** Headers are all that is mapped here, from one side to the other or from a constant. */
function checkHeaders(target: string, source: string): void {
  const header = /^(integration|method)\.(request|response)\.header\./;
  if (header.test(target) && (isConstant(source) || header.test(source))) return;
  throw new AwsError('BadRequestException', `The local AWS does not play the mapping ${target}: ${source}`);
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

function undeclared(parameter: string): AwsError {
  return new AwsError(
    'BadRequestException',
    'Invalid mapping expression specified: Validation Result: warnings : [], errors : ' +
      `[Invalid mapping expression parameter specified: ${parameter}]`,
  );
}

export function isConstant(expression: string): boolean {
  return /^'[^']*'$/.test(expression);
}

/** The endpoint that a service integration with SageMaker's runtime asks. Throws for every other backend. */
export function endpointOf(uri: string): string {
  const [, name] =
    /^arn:[\w-]+:apigateway:[\w-]+:runtime\.sagemaker:path\/\/?endpoints\/([^/]+)\/invocations$/.exec(uri) ?? [];
  if (name !== undefined) return name;
  if (!uri.startsWith('arn:')) throw new AwsError('BadRequestException', 'Invalid ARN specified in the request');
  throw new AwsError(
    'BadRequestException',
    `The local AWS does not play integrations with anything but InvokeEndpoint of SageMaker, not ${uri}`,
  );
}
