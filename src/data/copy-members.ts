import { posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Header, type Pack } from 'tar-stream';

/** In larger pieces than zlib's own (16 kB) reading takes a fifth of the time. */
const PIECE_BYTES = 256 * 1024;

interface Copying {
  /** The name that a member gets, undefined for one that stays behind. What it throws ends the copying. */
  readonly rename: (name: string) => string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Adds the members of a gzipped tar archive to another one as they are: times, owners, links and unsafe names too, since
 * nothing is unpacked here. Throws Error for what is no such archive.
 */
export async function copyMembers(gzipped: AsyncIterable<Buffer>, archive: Pack, copying: Copying): Promise<void> {
  const { rename, signal } = copying;
  const members = extract();
  const read = pipeline(gzipped, createGunzip({ chunkSize: PIECE_BYTES }), members, { signal });
  // What ends the reading ends the loop below as well, which tells of it first.
  read.catch(() => undefined);
  for await (const member of members) {
    const { header } = member;
    const name = rename(header.name);
    if (name === undefined) member.resume();
    else if (header.type === 'file' || header.type === 'contiguous-file')
      await pipeline(member, archive.entry(renamed(header, name, rename)), { signal });
    else {
      member.resume();
      await addBodiless(archive, renamed(header, name, rename));
    }
  }
  await read;
}

/** A hard link names another member, a symbolic link a path; what PAX says of them would win over the header. */
function renamed(header: Header, name: string, rename: Copying['rename']): Header {
  // tar-stream knows none of the kinds beyond POSIX, and would take them for files.
  if (header.type === null) throw new Error(`the member "${header.name}" is of an unknown kind`);
  const linkname = header.type === 'link' ? (rename(header.linkname) ?? header.linkname) : header.linkname;
  const { path, linkpath, size, ...pax } = (header.pax ?? {}) as Record<string, string>;
  return { ...header, name, linkname, pax: Object.keys(pax).length > 0 ? pax : null };
}

function addBodiless(archive: Pack, header: Header): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, (error) => (error ? reject(error) : resolve()));
  });
}

/** Whether a member is the folder `code/`, where inference images look for scripts, or lies in it. */
export function isCode(name: string): boolean {
  return /^\/*code(?:\/|$)/.test(posix.normalize(name));
}
