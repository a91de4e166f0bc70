import { gatewayOperation } from '../services/apigateway/route-apigateway.ts';
import type { WireRequest } from '../world/wire.ts';
import type { RecordedRequest } from './request-log.ts';

/** A request to API Gateway itself. What stands in its query is text. */
export function describeApigatewayRequest(request: WireRequest): RecordedRequest {
  const { name = 'Unknown', ...address } = gatewayOperation(request) ?? {};
  return { service: 'apigateway', operation: name, input: { ...address, ...Object.fromEntries(request.query) } };
}
