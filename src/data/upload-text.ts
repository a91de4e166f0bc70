import type { Aws } from '../aws/clients.ts';
import { objectExists } from './object-exists.ts';
import { putText, type Text } from './put-text.ts';
import type { S3Location } from './s3-uri.ts';

/** Puts a text to a key that is made of its content, unless it is there. Returns its S3 URI. */
export async function uploadText(aws: Aws, text: Text, place: S3Location, signal: AbortSignal): Promise<string> {
  if (!(await objectExists(aws, place, signal))) await putText(aws, text, place, signal);
  return `s3://${place.bucket}/${place.key}`;
}
