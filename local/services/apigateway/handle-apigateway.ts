import { AwsError } from '../../world/aws-error.ts';
import { jsonResponse } from '../../world/json-response.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { getApiKey, getApiKeys } from './get-api-key.ts';
import { gatewayOperation } from './route-apigateway.ts';

/** What API Gateway itself can be asked here: for keys, whose values no stack tells. All else goes by stacks. */
export function handleApigateway(request: WireRequest, context: CallContext): WireResponse {
  const operation = gatewayOperation(request);
  switch (operation?.name) {
    case 'GetApiKey':
      return jsonResponse(200, getApiKey(operation.apiKey, request.query, context));
    case 'GetApiKeys':
      return jsonResponse(200, getApiKeys(request.query, context));
    case undefined:
      throw new AwsError(
        'UnknownOperationException',
        `The local AWS plays GetApiKey and GetApiKeys only, not ${request.method} ${request.path}.`,
        404,
      );
  }
}
