import * as v from 'valibot';
import { didYouMean } from '../../did-you-mean.ts';
import type { TuningRange } from '../config/tuning.ts';
import type { Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { describeIssue, isNoneOf, isNot, objectMessage } from './describe-issue.ts';

const KINDS = ['integer', 'continuous'] as const;
const SCALINGS = {
  auto: 'Auto',
  linear: 'Linear',
  logarithmic: 'Logarithmic',
  'reverse-logarithmic': 'ReverseLogarithmic',
} as const;
type Scaling = keyof typeof SCALINGS;
const SCALING_NAMES = Object.keys(SCALINGS) as Scaling[];

const scalar = v.union([v.string(), v.number(), v.boolean()], 'is not one value');

const bounds = {
  min: v.number(isNot('a number')),
  max: v.number(isNot('a number')),
  type: v.exactOptional(v.picklist(KINDS, isNoneOf(KINDS))),
  scaling: v.exactOptional(v.picklist(SCALING_NAMES, isNoneOf(SCALING_NAMES))),
};

/** The shape of `ranges`, which is all that an editor can check; what the texts mean is read by `readRange`. */
export const rangeMap = v.record(
  v.string(),
  v.union([v.string(), v.array(scalar), v.strictObject(bounds, objectMessage(bounds))], rangeMessage),
  'is not a map of hyperparameters',
);

/** What is wrong inside of a map with bounds, or that it is nothing of the three. */
function rangeMessage({ input, issues }: v.UnionIssue<v.BaseIssue<unknown>>): string {
  const inside = issues?.find(({ path }) => path !== undefined);
  if (inside !== undefined && !Array.isArray(input)) return describeIssue(inside);
  return isNot('a range such as 1..10, a list of values, or a map with min, max, type and scaling')({ input });
}

const NUMBER = '[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?';
const COMPACT = new RegExp(`^(${NUMBER})\\s*\\.\\.\\s*(${NUMBER})(?:\\s+([a-z-]+))?$`);
const MAX_VALUES = 30;
const MAX_VALUE_LENGTH = 256;

/**
 * One entry of `ranges`: `3..9` (whole numbers), `0.01..0.3 logarithmic` (a number with a dot or an exponent makes the range
 * continuous), `[gbtree, dart]`, or `{min, max, type, scaling}`.
 */
export function readRange(written: Written, report: Report): TuningRange | undefined {
  if (Array.isArray(written)) return readValues(written, report);
  if (typeof written === 'object') return readBounds(written as Readonly<Record<string, string>>, report);
  const [, min, max, scaling = 'auto'] = COMPACT.exec(String(written)) ?? [];
  if (min === undefined || max === undefined) {
    report(`${quote(String(written))} is not a range such as 1..10 or 0.01..0.3 logarithmic`);
    return undefined;
  }
  return readBounds({ min, max, scaling }, report);
}

function readValues(values: readonly Written[], report: Report): TuningRange | undefined {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < 1 || texts.length > MAX_VALUES)
    report(`has ${texts.length} values, 1 to ${MAX_VALUES} are accepted`);
  else if (new Set(texts).size < texts.length) report('has a value twice');
  else if (texts.some(({ length }) => length > MAX_VALUE_LENGTH))
    report(`has a value of more than ${MAX_VALUE_LENGTH} characters`);
  else return { kind: 'categorical', values: texts };
  return undefined;
}

function readBounds(bounds: Readonly<Record<string, string>>, report: Report): TuningRange | undefined {
  const { min = '', max = '', scaling = 'auto' } = bounds;
  const isWhole = /^[-+]?\d+$/.test(min) && /^[-+]?\d+$/.test(max);
  const kind = bounds['type'] ?? (isWhole ? 'integer' : 'continuous');
  const problem = boundsProblem({ kind, isWhole, low: Number(min), high: Number(max), scaling });
  if (problem !== undefined) report(problem);
  if (problem !== undefined || !isScaling(scaling)) return undefined;
  return { kind: kind === 'integer' ? 'integer' : 'continuous', min, max, scaling: SCALINGS[scaling] };
}

interface Bounds {
  readonly kind: string;
  readonly isWhole: boolean;
  readonly low: number;
  readonly high: number;
  readonly scaling: string;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-ranges.html */
function boundsProblem({ kind, isWhole, low, high, scaling }: Bounds): string | undefined {
  if (!isScaling(scaling))
    return `has the scaling ${quote(scaling)}, which is unknown${didYouMean(scaling, SCALING_NAMES)}; accepted: ${SCALING_NAMES.join(', ')}`;
  if (!(low < high)) return `ends at ${high}, which is not above ${low}`;
  if (kind === 'integer' && !isWhole) return 'is of type integer, but its ends are not whole numbers';
  if (scaling === 'logarithmic' && low <= 0) return `begins at ${low}, but logarithmic scaling needs values above 0`;
  if (scaling === 'reverse-logarithmic' && (kind === 'integer' || low < 0 || high >= 1))
    return 'has reverse-logarithmic scaling, which is for continuous values from 0 to below 1';
  return undefined;
}

function isScaling(scaling: string): scaling is Scaling {
  return Object.hasOwn(SCALINGS, scaling);
}
