import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { scriptDigest } from '../../data/content-digest.ts';
import { objectExists } from '../../data/object-exists.ts';
import type { Script, ScriptFile } from '../../data/script-files.ts';
import { temporaryFolder } from '../../data/temporary-folder.ts';
import { uploadFiles } from '../../data/upload.ts';
import type { Run } from '../../run.ts';
import type { SubmittedScript } from '../../sagemaker/script-mode.ts';
import { inUnits } from '../jobs/in-units.ts';
import { tellProgress } from '../jobs/tell-progress.ts';

/** What AWS's own tools call it. */
const ARCHIVE = 'sourcedir.tar.gz';

/** A user's own code, with the files that travel. */
export interface PlannedScript {
  readonly script: Script;
  readonly files: readonly ScriptFile[];
}

/** Brings a script to S3, where its content decides on its place: what is there is not even packed. */
export async function submitScript(planned: PlannedScript, bucket: string, run: Run): Promise<SubmittedScript> {
  const { script, files } = planned;
  const { aws, log, naming, signal } = run;
  const prefix = `${naming.contentPrefix}/source/${scriptDigest(files)}`;
  const key = `${prefix}/${ARCHIVE}`;
  const isThere = await objectExists(aws, { bucket, key }, signal);
  const size = isThere ? 'there already' : inUnits(await packAndUpload(files, { bucket, prefix }, run));
  const submitDirectory = `s3://${bucket}/${key}`;
  log.info(`script: ${titleOf(planned)}, ${size} → ${submitDirectory}`);
  return { entryPoint: script.entryPoint, submitDirectory, region: aws.region };
}

/** How the log calls a script: `src (3 files)`. */
export function titleOf({ script, files: { length } }: PlannedScript): string {
  return script.alone ? script.entryPoint : `${script.folder} (${length} ${length === 1 ? 'file' : 'files'})`;
}

/** Returns the archive's size in bytes. */
async function packAndUpload(
  files: readonly ScriptFile[],
  place: { readonly bucket: string; readonly prefix: string },
  { aws, log, signal }: Run,
): Promise<number> {
  // What packs is loaded only where there is something to pack.
  const { packScript } = await import('../../data/pack-script.ts');
  await using folder = await temporaryFolder();
  const path = join(folder.path, ARCHIVE);
  await packScript(files, path, signal);
  const { size } = await stat(path);
  const progress = tellProgress(size, (line) => log.info(`script: ${line}`));
  await uploadFiles(aws, [{ path, key: ARCHIVE, size }], { ...place, signal, progress });
  return size;
}
