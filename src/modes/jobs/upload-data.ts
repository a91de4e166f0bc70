import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { filesDigest } from '../../data/content-digest.ts';
import type { Conversion } from '../../data/conversion.ts';
import type { LocalFile } from '../../data/local-files.ts';
import { missingFiles } from '../../data/missing-files.ts';
import { temporaryFolder } from '../../data/temporary-folder.ts';
import { uploadFiles } from '../../data/upload.ts';
import type { Run } from '../../run.ts';
import { type DataInput, under } from './find-files.ts';
import { inUnits } from './in-units.ts';
import { tellProgress } from './tell-progress.ts';

/** Data of a job that is on the runner. */
export interface LocalData {
  readonly input: DataInput;
  readonly name: string;
  /** As it was given. */
  readonly source: string;
  readonly files: readonly LocalFile[];
  readonly conversion?: Conversion | undefined;
}

/**
 * Brings data to S3, converted where that is asked for; returns its S3 URI. The place is made of the content: what is there is not
 * sent again, and no other run changes the data that a job reads. Throws UserError for data that cannot be converted.
 */
export async function uploadData(data: LocalData, bucket: string, run: Run): Promise<string> {
  return await under(`${data.input}: ${data.name}`, bring(data, bucket, run));
}

/** What the log calls data: `channel train`. */
export function titleOf({ input, name }: Pick<LocalData, 'input' | 'name'>): string {
  return `${input === 'channels' ? 'channel' : 'input'} ${name}`;
}

async function bring(data: LocalData, bucket: string, run: Run): Promise<string> {
  const { files, conversion } = data;
  if (conversion === undefined) return await upload(data, bucket, run);
  await using folder = await temporaryFolder();
  return await upload({ ...data, files: await convert(files, conversion, folder.path, run) }, bucket, run);
}

async function upload(data: LocalData, bucket: string, run: Run): Promise<string> {
  const { source, files } = data;
  const title = titleOf(data);
  const { aws, log, naming, signal } = run;
  const place = { bucket, prefix: `${naming.contentPrefix}/data/${(await filesDigest(files)).slice(0, 32)}`, signal };
  const missing = await missingFiles(aws, files, place);
  const progress = tellProgress(bytesOf(missing), (line) => log.info(`${title}: ${line}`));
  const uri = await uploadFiles(aws, missing, { ...place, progress });
  const count = files.length === 1 ? '' : `${files.length} files, `;
  const there = missing.length === files.length ? '' : `, ${missing.length === 0 ? 'all' : 'some'} there already`;
  log.info(`${title}: ${source} (${count}${inUnits(bytesOf(files))}${there}) → ${uri}`);
  return uri;
}

async function convert(
  files: readonly LocalFile[],
  conversion: Conversion,
  folder: string,
  { signal }: Run,
): Promise<readonly LocalFile[]> {
  // What reads tables is loaded only where there is one to read.
  const { convertFile } = await import('../../data/convert-file.ts');
  const suffix = conversion.format === 'csv' ? '.csv' : '.pbr';
  const converted: LocalFile[] = [];
  for (const { path: from, key } of files) {
    const to = join(folder, String(converted.length));
    await convertFile({ ...conversion, from, to, signal });
    const { size } = await stat(to);
    converted.push({ path: to, key: key.endsWith(suffix) ? key : `${key}${suffix}`, size });
  }
  return converted;
}

function bytesOf(files: readonly LocalFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
