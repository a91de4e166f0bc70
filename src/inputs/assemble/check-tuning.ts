import type { Call } from '../call.ts';
import { checkObjective } from './check-objective.ts';
import { checkRanges } from './check-ranges.ts';
import { ownAlgorithm } from './own-algorithm.ts';

/** SageMaker's limits for tuning jobs and their training jobs, where they are narrower than those for training jobs. */
const MAX_NAME = 32;
const MAX_VARIABLES = 48;

/** What `tuning` and other inputs take only together, or not together. */
export function checkTuning(call: Call): void {
  const { values, report } = call;
  const { tuning, 'job-name': jobName = '', 'environment-variables': variables = {} } = values;
  if (tuning === undefined) return;
  checkObjective(tuning, ownAlgorithm(call), call);
  checkRanges(tuning.ranges, ownAlgorithm(call), call);
  if (jobName.length > MAX_NAME)
    report('job-name', `"${jobName}" has ${jobName.length} characters, a tuning job takes at most ${MAX_NAME}`);
  if (values['instance-type'].length > 1)
    report('instance-type', 'is a list together with `tuning`, whose training jobs are all of one type: give one');
  if (Object.keys(variables).length > MAX_VARIABLES)
    report(
      'environment-variables',
      `has ${Object.keys(variables).length} entries, at most ${MAX_VARIABLES} are accepted with \`tuning\``,
    );
}
