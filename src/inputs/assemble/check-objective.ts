import { usualDirection } from '../../metrics/usual-direction.ts';
import type { TunableAlgorithm } from '../../sagemaker/tunable-algorithms.ts';
import type { Call } from '../call.ts';
import { closest, didYouMean } from '../closest.ts';
import type { Objective, Tuning } from '../tuning.ts';
import { requests } from './own-algorithm.ts';

/** The metric must be one that SageMaker will find in the log, and go the way that its name says. */
export function checkObjective({ objective }: Tuning, algorithm: TunableAlgorithm | undefined, call: Call): void {
  const { values, report, warn } = call;
  const { 'metric-definitions': definitions, 'entry-point': entryPoint } = values;
  if (definitions !== undefined) checkDefined(objective.metric, Object.keys(definitions), call);
  else if (algorithm !== undefined) {
    checkKnown(objective.metric, algorithm.metrics, call);
    checkChannel(objective.metric, call);
  } else if (entryPoint !== undefined && !requests(call, 'AlgorithmSpecification'))
    report('metric-definitions', `is missing: it says how the log of your script tells "${objective.metric}"`);
  if (objective.direction !== (usualDirection(objective.metric) ?? objective.direction))
    warn('tuning', `objective: it is to ${wording(objective)}, whose name says the opposite: is that meant?`);
}

function checkDefined(metric: string, defined: readonly string[], { report }: Call): void {
  if (defined.includes(metric)) return;
  report(
    'tuning',
    `objective: the metric "${metric}" is not among the \`metric-definitions\`${didYouMean(metric, defined)}; there are: ${defined.join(', ')}`,
  );
}

/** AWS may know of more metrics than its documentation: only what nearly is one is taken for a typo. */
function checkKnown(metric: string, known: readonly string[], { report, warn }: Call): void {
  // xgboost: `ndcg@5` and `error@0.4` are `ndcg` and `error` with a setting.
  if (known.includes(metric.replace(/@.*$/, ''))) return;
  const told = `objective: the metric "${metric}" is not known of this algorithm`;
  if (closest(metric, known) === undefined) warn('tuning', `${told}; documented are: ${known.join(', ')}`);
  else report('tuning', `${told}${didYouMean(metric, known)}`);
}

/** AWS's algorithms measure `validation:…` and `test:…` on the channels of these names, and nothing without. */
function checkChannel(metric: string, call: Call): void {
  const { channels } = call.values;
  const [, channel = ''] = /^(validation|test):/.exec(metric) ?? [];
  if (channels === undefined || channel === '' || Object.hasOwn(channels, channel) || requests(call, 'InputDataConfig'))
    return;
  const given = Object.keys(channels).join(', ');
  call.report('channels', `the objective ${metric} is measured on the channel "${channel}", but given are: ${given}`);
}

function wording({ direction, metric }: Objective): string {
  return `${direction.toLowerCase()} ${metric}`;
}
