import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { type Endpoint, endpoints } from '../sagemaker/endpoints/endpoint.ts';
import { invokeEndpoint } from './invoke-endpoint.ts';
import { invokeEndpointAsync } from './invoke-endpoint-async.ts';

type Invoke = (endpoint: Endpoint, request: WireRequest, context: CallContext) => Promise<WireResponse> | WireResponse;

const ACTIONS: Readonly<Record<string, Invoke>> = {
  invocations: invokeEndpoint,
  'async-invocations': invokeEndpointAsync,
};

/** `POST /endpoints/<name>/<action>` */
export async function handleRuntime(request: WireRequest, context: CallContext): Promise<WireResponse> {
  const [, name = '', action = ''] = /^\/endpoints\/([^/]+)\/([^/]+)$/.exec(request.path) ?? [];
  const invoke = ACTIONS[action];
  if (!invoke || request.method !== 'POST')
    throw new AwsError(
      'UnknownOperationException',
      `The local AWS plays InvokeEndpoint and InvokeEndpointAsync only, not ${request.method} ${request.path}.`,
      404,
    );
  return await invoke(servingEndpoint(decodeURIComponent(name), context), request, context);
}

/** An endpoint that is being created, deleted or has failed is as good as none. */
function servingEndpoint(name: string, context: CallContext): Endpoint {
  const endpoint = endpoints(context).get(name);
  if (!endpoint || endpoint.status === 'Deleting' || endpoint.variants.length === 0)
    throw new AwsError('ValidationError', `Endpoint ${name} of account ${context.caller.accountId} not found.`);
  return endpoint;
}
