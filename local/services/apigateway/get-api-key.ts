import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { ApiKey } from './api-key.ts';
import { apiGateway } from './rest-api.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html */
export function getApiKey(id: string, query: URLSearchParams, context: CallContext): Record<string, unknown> {
  const key = apiGateway(context).keys.get(id);
  if (!key) throw new AwsError('NotFoundException', 'Invalid API Key identifier specified', 404);
  return describeKey(id, key, query.get('includeValue') === 'true');
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKeys.html — 25 to a page, or `limit`, at most 500. */
export function getApiKeys(query: URLSearchParams, context: CallContext): Record<string, unknown> {
  if (query.has('name') || query.has('customerId'))
    throw new AwsError('BadRequestException', 'The local AWS does not play GetApiKeys with nameQuery or customerId');
  const limit = Number(query.get('limit') ?? 25);
  if (!(limit >= 1 && limit <= 500)) throw new AwsError('BadRequestException', 'limit has to be between 1 and 500');
  const keys = [...apiGateway(context).keys];
  const start = Number(query.get('position') ?? 0);
  const end = start + limit;
  return {
    item: keys.slice(start, end).map(([id, key]) => describeKey(id, key, query.get('includeValues') === 'true')),
    ...(end < keys.length && { position: String(end) }),
  };
}

function describeKey(id: string, key: ApiKey, includesValue: boolean): Record<string, unknown> {
  const { name, description, isEnabled, createdMillis, lastUpdatedMillis, tags, value } = key;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    enabled: isEnabled,
    createdDate: createdMillis / 1000,
    lastUpdatedDate: lastUpdatedMillis / 1000,
    // Of keys from before there were usage plans.
    stageKeys: [],
    tags,
    ...(includesValue && { value }),
  };
}
