import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CustomerError } from '../customer-error.ts';
import type { Channel } from '../training-folder.ts';
import { isSparse } from './content-type.ts';
import { matchColumns } from './match-columns.ts';
import { DataError, type LabelledMatrix, stack } from './matrix.ts';

export interface Reading {
  readonly contentType: string;
  readonly reader: (bytes: Buffer) => LabelledMatrix;
  /** The problem in the words of the container. */
  readonly explain: (problem: string) => string;
}

/** All files of a channel, one below the other. Bad data is a CustomerError that names the file. */
export function readFiles(channel: Channel, { contentType, reader, explain }: Reading): LabelledMatrix {
  const parts: LabelledMatrix[] = [];
  for (const file of channel.files) {
    try {
      const part = reader(readFileSync(file));
      // The widest sparse file decides, the first dense one.
      const columns = isSparse(contentType) ? part.columns : (parts[0]?.columns ?? part.columns);
      parts.push(matchColumns(part, { columns, contentType, of: `channel '${channel.name}'` }));
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      throw new CustomerError(explain(`${error.message} of file '${basename(file)}'`), { cause: error });
    }
  }
  return stack(parts);
}
