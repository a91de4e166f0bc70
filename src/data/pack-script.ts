import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { addFiles } from './add-files.ts';
import { inBlocks } from './in-blocks.ts';
import type { ScriptFile } from './script-files.ts';

/** Compressed apart, so that all cores have something to do; large enough to lose nothing by it. */
const BLOCK_BYTES = 1024 ** 2;
/** Blocks that are compressed or wait to be written: memory does not grow with the script. */
const MOST_BLOCKS = 16;
/** Where the time goes: level 6 takes thrice as long for a tenth less. */
const LEVEL = 1;

const compress = promisify<Buffer, { level: number }, Buffer>(gzip);

/**
 * Writes a script's files as a gzipped tar archive, without times, owners or names of users: the same content always is the
 * same archive.
 */
export async function packScript(files: readonly ScriptFile[], to: string, signal: AbortSignal): Promise<void> {
  const archive = pack();
  const written = pipeline(compressed(archive), createWriteStream(to), { signal });
  await Promise.all([written, fill(archive, files).catch((error: Error) => archive.destroy(error))]);
}

async function fill(archive: Pack, files: readonly ScriptFile[]): Promise<void> {
  await addFiles(archive, files);
  archive.finalize();
}

/** gzip members one after the other are one gzip file (RFC 1952): they are compressed side by side. */
async function* compressed(archive: Pack): AsyncGenerator<Buffer> {
  const members: Promise<Buffer>[] = [];
  for await (const block of inBlocks(archive as AsyncIterable<Buffer>, BLOCK_BYTES)) {
    members.push(compress(block, { level: LEVEL }));
    const first = members.length < MOST_BLOCKS ? undefined : members.shift();
    if (first !== undefined) yield await first;
  }
  for (const member of members) yield await member;
}
