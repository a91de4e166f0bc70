import type { WireRequest } from '../world/wire.ts';
import type { RecordedRequest } from './request-log.ts';

const OPERATIONS: Readonly<Record<string, string>> = {
  invocations: 'InvokeEndpoint',
  'async-invocations': 'InvokeEndpointAsync',
  'invocations-response-stream': 'InvokeEndpointWithResponseStream',
};

/** `/endpoints/<name>/invocations` in the SDK's words. The body is left out. */
export function describeRuntimeRequest({ path, headers }: WireRequest): RecordedRequest {
  const [, , endpointName = '', action = ''] = path.split('/');
  const { 'content-type': contentType, accept } = headers;
  return {
    service: 'sagemaker-runtime',
    operation: OPERATIONS[action] ?? 'Unknown',
    input: {
      EndpointName: decodeURIComponent(endpointName),
      ...(contentType !== undefined && { ContentType: contentType }),
      ...(accept !== undefined && { Accept: accept }),
    },
  };
}
