import type { Call } from '../call.ts';

/**
 * A job of a given name is taken up where it is there: it can neither be made anew each time nor be named after its content.
 * What is nearer to the call wins, so a step may take up one job by name where the config file says how the others are named.
 */
export function checkJobName({ values: { reuse }, given, report }: Call): void {
  const jobName = given.get('job-name');
  const chosen = given.get('reuse');
  if (jobName === undefined || chosen === undefined || reuse === 'run' || jobName.level < chosen.level) return;
  report(
    'reuse',
    `"${reuse}" is given together with \`job-name\`, whose job is taken up if it is there: leave one out`,
  );
}
