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

/** The sources, with files where they are on the runner. Throws UserError with all that is wrong with them. */
export async function findFiles<T extends Source>(
  input: DataInput,
  sources: readonly T[],
): Promise<readonly (T & { readonly files?: readonly LocalFile[] | undefined })[]> {
  const problems: string[] = [];
  const found = await Promise.all(
    sources.map(async (one) => {
      if (one.source.startsWith('s3://')) return one;
      const { givenAs = `${input}: ${one.name}` } = one;
      const files = await under(givenAs, localFiles(one.source)).catch(collectIn(problems));
      if (files !== undefined) problems.push(...lack(files, one.source).map((what) => `${givenAs}: ${what}`));
      return { ...one, files };
    }),
  );
  if (problems.length > 0) throw new UserError(problems);
  return found;
}

/** What is wrong with the data begins with the input that told of it. */
export async function under<T>(place: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.problems.map((problem) => `${place}: ${problem}`)) : error;
  }
}

function collectIn(problems: string[]) {
  return (error: unknown): undefined => {
    if (!(error instanceof UserError)) throw error;
    problems.push(...error.problems);
  };
}

/** One empty file among others is as it may be; where there are no others, there is nothing to learn from. */
function lack(files: readonly LocalFile[], source: string): readonly string[] {
  if (files.length === 0) return [`there is no file in "${source}" (hidden ones do not count)`];
  if (files.some(({ size }) => size > 0)) return [];
  return [files.length === 1 ? `"${source}" is an empty file` : `all ${files.length} files of "${source}" are empty`];
}
