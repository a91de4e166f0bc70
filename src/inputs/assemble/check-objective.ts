import { closest, didYouMean } from '../../did-you-mean.ts';
import { usualDirection } from '../../metrics/usual-direction.ts';
import type { TunableAlgorithm } from '../../sagemaker/tunable-algorithms.ts';
import type { Call } from '../call.ts';
import type { Objective, Tuning } from '../config/tuning.ts';
import { requests } from './own-algorithm.ts';

/** The metric must be one that SageMaker will find in the log, and go the way that its name says. */
export function checkObjective({ objective }: Tuning, algorithm: TunableAlgorithm | undefined, call: Call): void {
  const { metric, direction } = objective;
  checkMetric(metric, algorithm, call);
  if (direction !== (usualDirection(metric) ?? direction))
    call.warn('tuning', `objective: it is to ${wording(objective)}, whose name says the opposite: is that meant?`);
}

/** Definitions add to the metrics that an algorithm of AWS's has by itself. */
function checkMetric(metric: string, algorithm: TunableAlgorithm | undefined, call: Call): void {
  const { 'metric-definitions': definitions = {}, 'entry-point': entryPoint } = call.values;
  const defined = Object.keys(definitions);
  if (defined.includes(metric)) return;
  if (algorithm !== undefined && (defined.length === 0 || algorithm.metrics.includes(withoutSetting(metric)))) {
    checkKnown(metric, algorithm.metrics, call);
    checkChannel(metric, call);
  } else if (defined.length > 0) {
    reportUndefined(metric, defined, algorithm?.metrics ?? [], call);
  } else if (entryPoint !== undefined && !requests(call, 'AlgorithmSpecification')) {
    call.report('metric-definitions', `is missing: it says how the log of your script tells "${metric}"`);
  }
}

function reportUndefined(metric: string, defined: readonly string[], known: readonly string[], { report }: Call): void {
  const places =
    known.length === 0
      ? 'not among the `metric-definitions`'
      : 'neither among the `metric-definitions` nor one of the algorithm';
  const hint = didYouMean(metric, [...defined, ...known]);
  report('tuning', `objective: the metric "${metric}" is ${places}${hint}; defined are: ${defined.join(', ')}`);
}

/** xgboost: `ndcg@5` and `error@0.4` are `ndcg` and `error` with a setting. */
function withoutSetting(metric: string): string {
  return metric.replace(/@.*$/, '');
}

/** AWS may know of more metrics than its documentation: only what nearly is one is taken for a typo. */
function checkKnown(metric: string, known: readonly string[], { report, warn }: Call): void {
  if (known.includes(withoutSetting(metric))) return;
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
