import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import type { Aws } from '../aws/clients.ts';
import type { LocalFile } from './local-files.ts';
import type { Upload } from './upload.ts';

/**
 * Which files are not yet below a prefix that is made of their content: an object that is there, whole, need not be sent again, be it
 * from an upload that was interrupted or from an earlier run. (S3 shows an object when it is complete, never before.)
 */
export async function missingFiles(
  aws: Aws,
  files: readonly LocalFile[],
  { bucket, prefix, signal }: Upload,
): Promise<readonly LocalFile[]> {
  const sizes = new Map<string, number | undefined>();
  const request = { Bucket: bucket, Prefix: `${prefix}/` };
  const pages = paginateListObjectsV2({ client: aws.client(S3Client) }, request, { abortSignal: signal });
  for await (const { Contents = [] } of pages) {
    for (const { Key = '', Size } of Contents) sizes.set(Key, Size);
  }
  return files.filter(({ key, size }) => sizes.get(`${prefix}/${key}`) !== size);
}
