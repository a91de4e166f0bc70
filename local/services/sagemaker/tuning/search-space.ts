import type { HyperParameterScalingType, ParameterRanges } from '@aws-sdk/client-sagemaker';
import type { Checked } from '../operation.ts';

/**
 * One hyperparameter to search, as a line from 0 to 1: what a strategy proposes is a point of the unit cube, whatever the
 * ranges are made of.
 */
export interface Dimension {
  readonly name: string;
  /** The value at a place from 0 to 1, as a hyperparameter is written. */
  readonly valueAt: (place: number) => string;
  /** All values, where they can be counted off: those of a categorical range. */
  readonly values?: readonly string[];
}

/** All hyperparameters to search, in the order of the request: integers, continuous ones, categories. */
export function searchSpace(ranges: Checked<ParameterRanges> = {}): Dimension[] {
  const { IntegerParameterRanges = [], ContinuousParameterRanges = [], CategoricalParameterRanges = [] } = ranges;
  return [
    ...IntegerParameterRanges.map(({ Name, MinValue, MaxValue, ScalingType }) => {
      const [min, max] = [Number(MinValue), Number(MaxValue)];
      const scaled = scale(min, max, ScalingType);
      return {
        name: Name,
        valueAt: (place: number) => String(Math.min(max, Math.max(min, Math.round(scaled(place))))),
      };
    }),
    ...ContinuousParameterRanges.map(({ Name, MinValue, MaxValue, ScalingType }) => {
      const scaled = scale(Number(MinValue), Number(MaxValue), ScalingType);
      return { name: Name, valueAt: (place: number) => String(scaled(place)) };
    }),
    ...CategoricalParameterRanges.map(({ Name, Values }) => ({
      name: Name,
      values: Values,
      valueAt: (place: number) => Values[Math.min(Values.length - 1, Math.floor(place * Values.length))] ?? '',
    })),
  ];
}

/** How many combinations a grid has. */
export function gridSize(space: readonly Dimension[]): number {
  return space.reduce((size, { values = [] }) => size * values.length, 1);
}

/** The combination with this number, the last hyperparameter changing fastest. */
export function gridPoint(space: readonly Dimension[], index: number): Readonly<Record<string, string>> {
  let rest = index;
  const entries = space.toReversed().map(({ name, values = [] }) => {
    const value = values[rest % values.length] ?? '';
    rest = Math.floor(rest / values.length);
    return [name, value] as const;
  });
  return Object.fromEntries(entries.toReversed());
}

/** Over how many times its smallest value a positive range is searched by magnitude when the scaling is Auto. */
const wideRange = 100;

function scale(min: number, max: number, type: HyperParameterScalingType = 'Auto'): (place: number) => number {
  const between = (low: number, high: number, place: number) => low + place * (high - low);
  const isLogarithmic = type === 'Logarithmic' || (type === 'Auto' && min > 0 && max / min >= wideRange);
  if (isLogarithmic) return (place) => clamp(Math.exp(between(Math.log(min), Math.log(max), place)), min, max);
  // Fine steps near 1, for what is a share or a momentum: logarithmic in its distance from 1.
  if (type === 'ReverseLogarithmic')
    return (place) => clamp(1 - Math.exp(between(Math.log(1 - min), Math.log(1 - max), place)), min, max);
  return (place) => between(min, max, place);
}

/** Logarithm and back leave a value a hair's breadth outside of its range. */
function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
