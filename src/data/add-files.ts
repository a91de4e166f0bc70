import { createReadStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';
import type { ScriptFile } from './script-files.ts';

/** A file that is larger is not held in memory. */
const READ_AT_ONCE_BYTES = 1024 ** 2;

/** Adds a script's files to an archive, without times, owners or names of users; `folder`, where one is given, ends in `/`. */
export async function addFiles(archive: Pack, files: readonly ScriptFile[], folder = ''): Promise<void> {
  for (const file of files) {
    const mode = file.executable ? 0o755 : 0o644;
    const header = { name: folder + file.key, size: file.size, mode, mtime: new Date(0), uid: 0, gid: 0 };
    if (file.size > READ_AT_ONCE_BYTES) await pipeline(createReadStream(file.path), archive.entry(header));
    else await add(archive, header, readFileSync(file.path));
  }
}

/** For small files, which are read at once: going to the thread pool and back takes longer. Resolves when there is room for more. */
function add(archive: Pack, header: Parameters<Pack['entry']>[0], content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, content, (error) => (error ? reject(error) : resolve()));
  });
}
