import type { Aws } from '../aws/clients.ts';
import type { S3Location } from './s3-uri.ts';
import { uploadText } from './upload-text.ts';

/** Puts JSON to a key that is made of its content, unless it is there. Returns its S3 URI. */
export function uploadJson(aws: Aws, text: string, place: S3Location, signal: AbortSignal): Promise<string> {
  return uploadText(aws, { text, contentType: 'application/json' }, place, signal);
}
