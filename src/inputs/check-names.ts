import { closest } from '../did-you-mean.ts';
import type { Findings } from './findings.ts';
import type { Given } from './given.ts';
import { code } from './table/code.ts';
import { compute } from './table/compute.ts';
import type { AvailableMode, Input } from './table/input.ts';
import { inputNamed, inputNames } from './table/inputs.ts';
import { process } from './table/process.ts';
import { train } from './table/train.ts';

/**
 * The names in `with:`. What is planned is refused; what the mode does not use is a warning. A name that nearly is an input is
 * a typo, and an error: GitHub itself only warns, and a gate that is not read would pass. Any other name may be a variable
 * `INPUT_…` of the job's own.
 */
export function checkNames(
  names: readonly string[],
  mode: AvailableMode | undefined,
  { problems, warnings }: Findings,
): void {
  for (const name of names) {
    const input = inputNamed(name);
    if (input === undefined) {
      const meant = closest(name, inputNames);
      if (meant === undefined) warnings.push(`${name} (with:): unknown input, it has no effect`);
      else problems.push(`${name} (with:): unknown input (did you mean "${meant}"?)`);
    } else if (isPlanned(input, mode)) {
      problems.push(`${name} (with:): is not available yet${input.modes.length > 0 ? ` in mode ${mode}` : ''}`);
    } else if (mode !== undefined && !input.modes.includes(mode)) {
      warnings.push(`${name} (with:): mode ${mode} does not use it, only ${input.modes.join(', ')}`);
    }
  }
}

/** The inputs that say what a job is to be. */
const OF_JOBS = { ...code, ...compute, ...process, ...train };

/** What a step gives in `with:` that follows the running job of `from`, if it does: nothing of it changes that job, and another one is none to follow. */
export function checkAttached(
  inWith: ReadonlyMap<string, Given>,
  mode: AvailableMode,
  followed: ReadonlyMap<string, Given>,
  { problems, warnings }: Findings,
): void {
  if (followed.size === 0) return;
  const [wanted, own] = [inWith, followed].map((given) => given.get('job-name')?.value);
  if (wanted !== undefined && wanted !== own) {
    problems.push(
      `job-name (with:): "${wanted}" is another job than that of \`from\` ("${own}"), which this step follows: leave one out`,
    );
  }
  const ignored = [...inWith.keys()].filter(
    (name) => inputNamed(name)?.modes.includes(mode) && Object.hasOwn(OF_JOBS, name) && name !== 'job-name',
  );
  if (ignored.length === 0) return;
  const verb = ignored.length === 1 ? 'has' : 'have';
  warnings.push(
    `${ignored.join(', ')} (with:): ${verb} no effect: this step follows the job of \`from\`, which runs as it was started`,
  );
}

/** Whether a later release will bring the input, at all or to this mode. */
export function isPlanned(input: Input, mode: AvailableMode | undefined): boolean {
  if (input.modes.length === 0) return true;
  return mode !== undefined && !input.modes.includes(mode) && (input.later?.includes(mode) ?? false);
}
