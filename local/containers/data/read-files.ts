import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CustomerError } from '../customer-error.ts';
import type { Channel } from '../training-folder.ts';
import { DataError, type LabelledMatrix } from './matrix.ts';

/** Reads every file of a channel. Bad data becomes a CustomerError in the words of the container, made by `explain` from the problem. */
export function readFiles(
  channel: Channel,
  reader: (bytes: Buffer) => LabelledMatrix,
  explain: (problem: string) => string,
): LabelledMatrix[] {
  return channel.files.map((file) => {
    try {
      return reader(readFileSync(file));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      throw new CustomerError(explain(`${error.message} of file '${basename(file)}'`), { cause: error });
    }
  });
}
