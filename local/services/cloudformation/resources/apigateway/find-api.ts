import { AwsError } from '../../../../world/aws-error.ts';
import type { CallContext } from '../../../../world/service.ts';
import { apiGateway, type RestApi } from '../../../apigateway/rest-api.ts';

/** Throws NotFoundException in API Gateway's words. */
export function requireApi(id: unknown, context: CallContext): RestApi {
  const api = apiGateway(context).apis.get(String(id));
  if (!api) throw new AwsError('NotFoundException', 'Invalid API identifier specified', 404);
  return api;
}
