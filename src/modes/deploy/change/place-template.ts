import { createHash } from 'node:crypto';
import { MAX_INLINE_BYTES, templateUrl } from '../../../cloudformation/user-template.ts';
import type { Deployment } from '../deployment.ts';

/** The URL of a template that is too large for a request; undefined: it is not. It is kept under its content's name: a way back needs it, too. */
export async function placeTemplate(body: string, { config, run }: Deployment): Promise<string | undefined> {
  if (Buffer.byteLength(body) <= MAX_INLINE_BYTES) return undefined;
  const { workingBucket } = await import('../../../data/bucket.ts');
  const { uploadText } = await import('../../../data/upload-text.ts');
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const key = `${config.contentPrefix ?? config.prefix}/templates/${digest}.template`;
  await uploadText(run.aws, { text: body, contentType: 'text/plain' }, { bucket, key }, run.signal);
  return templateUrl(bucket, key, run.aws.region);
}
