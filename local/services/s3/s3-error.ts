import type { AwsError } from '../../world/aws-error.ts';
import type { WireResponse } from '../../world/wire.ts';
import { xmlElement } from '../../world/xml.ts';

/** S3's error document has no namespace and stands alone. A HEAD's answer loses it on the wire, status remains. */
export function encodeS3Error(error: AwsError, resource: string, requestId: string): WireResponse {
  const { code, message, status } = error;
  const body = xmlElement('Error', { Code: code, Message: message, Resource: resource, RequestId: requestId });
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  };
}
