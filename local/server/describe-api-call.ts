import type { ApiAddress } from '../services/apigateway/address.ts';
import type { WireRequest } from '../world/wire.ts';
import type { RecordedRequest } from './request-log.ts';

/** A call of a public API. Key and body are left out. */
export function describeApiCall({ method }: WireRequest, { apiId, stageName, path }: ApiAddress): RecordedRequest {
  return {
    service: 'execute-api',
    operation: 'Invoke',
    input: { ApiId: apiId, Stage: stageName, Method: method, Path: path },
  };
}
