import type { AwsError } from '../../world/aws-error.ts';
import { jsonResponse } from '../../world/json-response.ts';
import type { WireResponse } from '../../world/wire.ts';

/** What API Gateway answers itself: https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html */
export function gatewayResponse({ code, message, status }: AwsError): WireResponse {
  const { headers, ...response } = jsonResponse(status, { message });
  return { ...response, headers: { ...headers, 'x-amzn-errortype': code } };
}
