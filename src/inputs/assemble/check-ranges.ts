import { didYouMean } from '../../did-you-mean.ts';
import type { TunableAlgorithm } from '../../sagemaker/tunable-algorithms.ts';
import type { Call } from '../call.ts';
import type { Tuning, TuningRange } from '../config/tuning.ts';

/** What is searched must not be fixed as well, and be of the type that the algorithm wants. */
export function checkRanges(ranges: Tuning['ranges'], algorithm: TunableAlgorithm | undefined, call: Call): void {
  const { hyperparameters = {} } = call.values;
  for (const [name, range] of Object.entries(ranges)) {
    if (Object.hasOwn(hyperparameters, name))
      call.report('tuning', `ranges.${name} is searched, but \`hyperparameters\` has a value for it: leave one out`);
    if (algorithm !== undefined) checkType(name, range, algorithm, call);
  }
}

function checkType(name: string, { kind }: TuningRange, algorithm: TunableAlgorithm, { report, warn }: Call): void {
  const { integer, continuous, categorical } = algorithm;
  const known = [...integer, ...continuous, ...categorical];
  if (!known.includes(name))
    warn('tuning', `ranges.${name} is not documented as tunable${didYouMean(name, known)}: ${known.join(', ')} are`);
  if (kind === 'continuous' && integer.includes(name))
    report(
      'tuning',
      `ranges.${name} is continuous, but takes whole numbers only: write them without a dot, as in 1..10`,
    );
}

/**
 * The ranges as the algorithm takes them: of a hyperparameter that is continuous, `0..1` is meant to be all between, though
 * it is written with whole numbers.
 */
export function fitRanges(tuning: Tuning, algorithm: TunableAlgorithm | undefined): Tuning {
  const fitted = Object.entries(tuning.ranges).map(([name, range]) => {
    const isContinuous = range.kind === 'integer' && algorithm?.continuous.includes(name);
    return [name, isContinuous ? { ...range, kind: 'continuous' as const } : range] as const;
  });
  return { ...tuning, ranges: Object.fromEntries(fitted) };
}
