import { pipeline } from 'node:stream/promises';
import { isNativeError } from 'node:util/types';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';
import { addFiles } from './add-files.ts';
import { copyMembers, isCode } from './copy-members.ts';
import { downloadInParts } from './download-in-parts.ts';
import { createJointEffort } from './joint-effort.ts';
import type { RemoteObject } from './remote-object.ts';
import type { S3Location } from './s3-uri.ts';
import type { ScriptFile } from './script-files.ts';
import { uploadStream } from './upload-stream.ts';

/** Code for a model: a script's files, which take the place of code that is there, or the sourcedir.tar.gz of a training, which does not. */
export type ModelCode =
  | { readonly kind: 'files'; readonly files: readonly ScriptFile[] }
  | { readonly kind: 'training'; readonly archive: RemoteObject };

export interface Repacking {
  /** model.tar.gz. */
  readonly model: RemoteObject;
  readonly code: ModelCode;
  readonly to: S3Location;
  readonly signal: AbortSignal;
  /** Hears how many bytes of the model have been read. */
  readonly progress: (bytes: number) => void;
}

const CODE = 'code/';
/** Models hardly get smaller: the fastest level does. */
const LEVEL = 1;

/**
 * Makes a model.tar.gz of another one, with code in its folder `code/`, as AWS's Python SDK does for images that look for it
 * nowhere else. All of it flows through: neither disk nor memory grow with the model. False where the model has code of its
 * own and keeps it: then nothing is made. Throws RemoteFailure for what is no gzipped tar archive.
 */
export async function repackModel(aws: Aws, repacking: Repacking): Promise<boolean> {
  const { model, code, to } = repacking;
  const effort = createJointEffort(repacking.signal);
  const { signal } = effort;
  const archive = pack();
  // One gzip member, as all programs write it: what unpacks a model in AWS is not known to read several.
  const gzip = createGzip({ level: LEVEL });
  const expectedBytes = model.size + sizeOf(code);
  const filled = fill(archive, aws, { ...repacking, signal });
  const sent = uploadStream(aws, gzip, { to, expectedBytes, signal });
  try {
    await effort.all([filled, pipeline(archive, gzip, { signal }), sent]);
    return true;
  } catch (error) {
    if (error instanceof HasCode) return false;
    // A member that breaks off breaks the new archive as well, which is noticed first: who reads knows what it was reading.
    if (isOfFormat(error)) await filled;
    // An upload that fails takes no more bytes, which is noticed first as well.
    if (isNativeError(error) && error.name === 'AbortError') await sent;
    throw error;
  }
}

/** Ends the effort where the model keeps what it has. */
class HasCode extends Error {}

async function fill(archive: Pack, aws: Aws, { model, code, signal, progress }: Repacking): Promise<void> {
  await readArchive(model, () => {
    const rename = (name: string) => {
      if (!isCode(name)) return name;
      if (code.kind === 'training') throw new HasCode();
      return undefined;
    };
    return copyMembers(counted(downloadInParts(aws, model, signal), progress), archive, { rename, signal });
  });
  if (code.kind === 'files') await addFiles(archive, code.files, CODE);
  else {
    const rename = (name: string) => CODE + name.replace(/^(?:\.?\/)+/, '');
    await readArchive(code.archive, () =>
      copyMembers(downloadInParts(aws, code.archive, signal), archive, { rename, signal }),
    );
  }
  archive.finalize();
}

/** Whatever is wrong with an archive is told with its URI. */
async function readArchive({ uri }: RemoteObject, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!isOfFormat(error)) throw error;
    const fix = 'give a model.tar.gz as SageMaker writes it, or one that `tar -czf` has made';
    throw new RemoteFailure({ what: `${uri} is no gzipped tar archive`, reason: error.message, fix }, { cause: error });
  }
}

/** zlib's errors have a code of their own; tar-stream's have neither a code nor a class. */
function isOfFormat(error: unknown): error is Error {
  if (!isNativeError(error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error.constructor === Error : code.startsWith('Z_');
}

async function* counted(chunks: AsyncIterable<Buffer>, progress: (bytes: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    progress(chunk.length);
  }
}

function sizeOf(code: ModelCode): number {
  return code.kind === 'training' ? code.archive.size : code.files.reduce((sum, { size }) => sum + size, 0);
}
