import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import type { ApiAddress } from './address.ts';
import { type Backend, integrate } from './integrate.ts';
import { limit, planOfKey } from './limit.ts';
import type { Method } from './method.ts';
import { apiGateway, type Deployment, type RestApi, type Stage } from './rest-api.ts';

/** A REST API's payload limit: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
const maxPayloadBytes = 10 * 1024 * 1024;

/**
 * Answers a call of a public API as API Gateway does: path and method, API key, limits, then the integration. Throws AwsError
 * for what the gateway answers itself.
 */
export async function answerCall(
  request: WireRequest,
  address: ApiAddress,
  { context, requestId, backend }: { context: CallContext; requestId: string; backend: Backend },
): Promise<WireResponse> {
  const { api, stage, deployment } = findStage(address, context);
  const { method, path } = findMethod(deployment, request.method, address.path);
  const call = { api, stageName: address.stageName, stage, httpMethod: request.method, path };
  const key = request.headers['x-api-key'];
  limit(call, method.ApiKeyRequired ? planOfKey(key, call, context) : undefined, context);
  if (request.body.length > maxPayloadBytes)
    throw new AwsError('RequestTooLargeException', 'Request Entity Too Large', 413);
  const caller = { ...context.caller, accountId: api.accountId, region: api.region };
  return await integrate(request, method.Integration, { context: { ...context, caller }, requestId, backend });
}

function findStage(
  { apiId, stageName }: ApiAddress,
  context: CallContext,
): { api: RestApi; stage: Stage; deployment: Deployment } {
  const api = apiGateway(context).apis.get(apiId);
  const stage = api?.stages.get(stageName);
  const deployment = stage && api?.deployments.get(stage.deploymentId);
  if (!api || !deployment) throw new AwsError('ForbiddenException', 'Forbidden', 403);
  return { api, stage, deployment };
}

/** API Gateway takes a path that no method has for an unsigned request to a method that needs a signature. */
function findMethod({ methods }: Deployment, verb: string, path: string): { method: Method; path: string } {
  const matches = [...methods].flatMap(([name, method]) => {
    const [ownVerb = '', ownPath = ''] = name.split(' ');
    return (ownVerb === verb || ownVerb === 'ANY') && matchesPath(ownPath, path) ? [{ method, path: ownPath }] : [];
  });
  // A literal path goes before one with parameters.
  const [found] = matches.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);
  if (!found) throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token', 403);
  return found;
}

function matchesPath(pattern: string, path: string): boolean {
  const given = path.split('/');
  const parts = pattern.split('/');
  const isGreedy = parts.at(-1)?.endsWith('+}') === true;
  if (isGreedy ? given.length < parts.length : given.length !== parts.length) return false;
  return parts.every((part, index) => part.startsWith('{') || part === given[index]);
}
