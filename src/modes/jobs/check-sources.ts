import { checkSource } from '../../data/check-source.ts';
import { UserError } from '../../errors.ts';
import type { Run } from '../../run.ts';

/** A channel or an input; one with files of its own is not on S3 yet. */
interface PlannedSource {
  readonly name: string;
  readonly source: string;
  /** The input of the action that it is from, where that is another. */
  readonly givenAs?: string | undefined;
  readonly files?: readonly unknown[] | undefined;
}

/**
 * Looks whether there is something in what is on S3 already, before anything is uploaded. Returns the URIs of the first objects that
 * it has seen, by name of the source. Throws UserError with all that is wrong.
 */
export async function checkSources(
  input: 'channels' | 'inputs',
  sources: readonly PlannedSource[],
  { aws, signal }: Run,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const remote = sources.filter(({ files }) => files === undefined);
  const found = await Promise.all(
    remote.map(async ({ name, source, givenAs = `${input}: ${name}` }) => ({
      name,
      givenAs,
      ...(await checkSource(aws, { uri: source, signal })),
    })),
  );
  const problems = found.flatMap(({ givenAs, problem }) => (problem ? [`${givenAs}: ${problem}`] : []));
  if (problems.length > 0) throw new UserError(problems);
  return new Map(found.map(({ name, first = [] }) => [name, first]));
}
