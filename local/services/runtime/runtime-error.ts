import type { AwsError } from '../../world/aws-error.ts';
import { jsonResponse } from '../../world/json-response.ts';
import type { WireResponse } from '../../world/wire.ts';

/** The errors of the runtime's own model; those that every service has come from another layer, which writes `message` small. */
const OWN: ReadonlySet<string> = new Set([
  'InternalFailure',
  'ModelError',
  'ModelNotReadyException',
  'ServiceUnavailable',
  'ValidationError',
]);

/** restJson1: the error's name is a header, its members are the body. Who asks through an API sees both as they are. */
export function encodeRuntimeError({ code, message, members, status }: AwsError): WireResponse {
  const { headers, body } = jsonResponse(status, { [OWN.has(code) ? 'Message' : 'message']: message, ...members });
  return { status, headers: { ...headers, 'x-amzn-errortype': code }, body };
}
