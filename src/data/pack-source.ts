import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { UserError } from '../errors.ts';
import { type Source, type SourceFile, sourceFiles } from './source-files.ts';

/** A source folder as one archive, ready for S3. */
export interface PackedSource {
  /** sourcedir.tar.gz. */
  readonly body: Buffer;
  /** SHA-256 of the content (names, bytes, executable or not), in hexadecimal digits: the same on every machine. */
  readonly sha256: string;
  readonly files: number;
}

/** Packed in memory: what is larger is no code, and belongs into a channel. */
const MOST_BYTES = 1024 ** 3;
/** Compressed apart, so that all cores have something to do; large enough to lose nothing by it. */
const BLOCK_BYTES = 1024 ** 2;
/** Where the time goes: level 6 takes thrice as long for a tenth less. */
const LEVEL = 1;

const compress = promisify<Buffer, { level: number }, Buffer>(gzip);

/**
 * The source as a gzipped tar archive: files sorted, without times, owners or names of users, so that the same content always
 * is the same archive. Throws UserError for a folder that cannot be packed (see sourceFiles) or is larger than 1 GB.
 */
export async function packSource(source: Source): Promise<PackedSource> {
  const files = sourceFiles(source);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES) {
    throw new UserError(
      `source-dir: "${source.folder}" holds ${(bytes / 1e9).toFixed(1)} GB: data belongs into \`channels\`; .sagemakerignore leaves it out`,
    );
  }
  const archive = pack();
  const hash = createHash('sha256');
  const [body] = await Promise.all([compressed(archive, hash), fill(archive, files)]);
  return { body, sha256: hash.digest('hex'), files: files.length };
}

/** Files are read at once: of many small ones, going to the thread pool and back takes longer than reading them. */
async function fill(archive: Pack, files: readonly SourceFile[]): Promise<void> {
  for (const { path, name, executable } of files) {
    const header = { name, mode: executable ? 0o755 : 0o644, mtime: new Date(0), uid: 0, gid: 0 };
    await add(archive, header, readFileSync(path));
  }
  archive.finalize();
}

/** Resolves when the archive has room for more. */
function add(archive: Pack, header: Parameters<Pack['entry']>[0], content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, content, (error) => (error ? reject(error) : resolve()));
  });
}

/** gzip members one after the other are one gzip file (RFC 1952): they are compressed side by side. */
async function compressed(archive: Pack, hash: Hash): Promise<Buffer> {
  const members: Promise<Buffer>[] = [];
  let block: Buffer[] = [];
  let size = 0;
  const close = () => {
    members.push(compress(Buffer.concat(block), { level: LEVEL }));
    block = [];
    size = 0;
  };
  for await (const chunk of archive as AsyncIterable<Buffer>) {
    hash.update(chunk);
    block.push(chunk);
    size += chunk.length;
    if (size >= BLOCK_BYTES) close();
  }
  if (size > 0) close();
  return Buffer.concat(await Promise.all(members));
}
