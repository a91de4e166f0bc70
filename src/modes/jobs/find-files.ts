import { type LocalFile, localFiles } from '../../data/local-files.ts';
import { UserError } from '../../errors.ts';

/** Which input of the step says where a job's data is. */
export type DataInput = 'channels' | 'inputs';

interface Source {
  readonly name: string;
  /** `s3://…`, or a local file, a folder, or a pattern of files. */
  readonly source: string;
  /** The input of the action that it is from, where that is another. */
  readonly givenAs?: string | undefined;
}

/** The sources, with files where they are on the runner. Throws UserError with all that is wrong with them, in their order. */
export async function findFiles<T extends Source>(
  input: DataInput,
  sources: readonly T[],
): Promise<readonly (T & { readonly files?: readonly LocalFile[] | undefined })[]> {
  const looked = await Promise.all(sources.map((one) => findFilesOf(input, one)));
  const problems = looked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new UserError(problems);
  return looked.map(({ found }) => found);
}

async function findFilesOf<T extends Source>(input: DataInput, one: T) {
  if (one.source.startsWith('s3://')) return { found: one, problems: [] };
  const { givenAs = `${input}: ${one.name}` } = one;
  try {
    const files = await under(givenAs, localFiles(one.source));
    return { found: { ...one, files }, problems: lack(files, one.source).map((what) => `${givenAs}: ${what}`) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { found: one, problems: error.problems };
  }
}

/** What is wrong with the data begins with the input that told of it. */
export async function under<T>(place: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.problems.map((problem) => `${place}: ${problem}`)) : error;
  }
}

/** One empty file among others is as it may be; where there are no others, there is nothing to learn from. */
function lack(files: readonly LocalFile[], source: string): readonly string[] {
  if (files.length === 0) return [`there is no file in "${source}" (hidden ones do not count)`];
  if (files.some(({ size }) => size > 0)) return [];
  return [files.length === 1 ? `"${source}" is an empty file` : `all ${files.length} files of "${source}" are empty`];
}
