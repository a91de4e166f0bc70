import { unfitForTuning } from '../../sagemaker/tuning-request.ts';
import type { Call } from '../call.ts';

/** SageMaker's limits for tuning jobs and their training jobs, where they are narrower than those for training jobs. */
const MAX_NAME = 32;
const MAX_VARIABLES = 48;

/** What `tuning` and other inputs take only together, or not together. */
export function checkTuning({ values, request = {}, report }: Call): void {
  const { tuning, hyperparameters = {}, 'metric-definitions': definitions } = values;
  if (tuning === undefined) return;
  const { ranges, objective } = tuning;
  for (const name of Object.keys(ranges).filter((name) => Object.hasOwn(hyperparameters, name)))
    report('tuning', `ranges.${name} is searched, but \`hyperparameters\` has a value for it: leave one of them out`);
  if (definitions !== undefined && !Object.hasOwn(definitions, objective.metric))
    report('tuning', `objective: the metric "${objective.metric}" is not among the \`metric-definitions\``);
  if ((values['job-name']?.length ?? 0) > MAX_NAME)
    report('job-name', `has more than ${MAX_NAME} characters, the limit for tuning jobs`);
  if (values['instance-type'].length > 1)
    report('instance-type', 'is a list together with `tuning`, whose training jobs are all of one type: give one');
  if (Object.keys(values['environment-variables'] ?? {}).length > MAX_VARIABLES)
    report('environment-variables', `has more than ${MAX_VARIABLES} entries, the limit for tuning jobs`);
  for (const member of unfitForTuning(request))
    report('request', `${member} is not a part of a tuning job's training jobs`);
}
