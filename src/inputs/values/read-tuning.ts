import * as v from 'valibot';
import type { Tuning, TuningRange } from '../config/tuning.ts';
import type { Given, Written } from '../given.ts';
import type { Report } from '../problem.ts';
import { describeIssue, isNoneOf, isNot, objectMessage, type SchemaIssue } from './describe-issue.ts';
import { isMap } from './read-map.ts';
import { rangeMap, readRange } from './read-tuning-range.ts';
import { parseYaml } from './yaml-text.ts';

const STRATEGIES = ['Bayesian', 'Random', 'Grid', 'Hyperband'] as const;
const OBJECTIVE = /^(maximize|minimize)\s+(\S.*)$/i;

const count = (least: number) =>
  v.pipe(
    v.number(isNot('a whole number')),
    v.integer(isNot('a whole number')),
    v.minValue(least, isNot(`a whole number of at least ${least}`)),
  );

const objective = v.pipe(
  v.string('is not a text such as "maximize validation:accuracy"'),
  v.regex(OBJECTIVE, isNot('a direction and a metric, such as "maximize validation:accuracy"')),
);
const limits = {
  strategy: v.optional(v.picklist(STRATEGIES, isNoneOf(STRATEGIES)), 'Bayesian'),
  'max-jobs': v.exactOptional(count(1)),
  'max-parallel': v.optional(count(1), 1),
  'early-stopping': v.optional(v.boolean(isNot('true or false')), false),
  'min-resource': v.exactOptional(count(1)),
  'max-resource': v.exactOptional(count(1)),
};
const entries = { objective, ...limits, seed: v.exactOptional(count(0)), ranges: rangeMap };
export const tuningMap = v.strictObject(entries, objectMessage(entries));
type WrittenTuning = v.InferOutput<typeof tuningMap>;

/** What its strategy is judged by, however wrong the rest is. */
const limitMap = v.object(limits);
type Limits = v.InferOutput<typeof limitMap>;

/** The search that the `tuning` input describes; every problem of it is reported. */
export function readTuning(given: Given, report: Report): Tuning | undefined {
  const yaml = readYaml(given, report);
  if (yaml === undefined) return undefined;
  const parsed = v.safeParse(tuningMap, yaml.typed);
  const issues: readonly SchemaIssue[] = parsed.issues ?? [];
  for (const issue of issues) report(describeIssue(issue));
  const ranges = readRanges(yaml.written, issues, report);
  const judged = v.safeParse(limitMap, yaml.typed);
  if (judged.success) for (const problem of strategyProblems(judged.output, ranges)) report(problem);
  return parsed.success && ranges ? toTuning(parsed.output, ranges) : undefined;
}

/** Typed for what is a number or a flag, as written for the ranges: `0.10` stays `0.10`. */
function readYaml({ value, typed }: Given, report: Report): { written: Written; typed: unknown } | undefined {
  if (typeof value !== 'string') return { written: value, typed: typed() };
  const yaml = parseYaml(value, ({ line, column, message }) =>
    report(`broken YAML in line ${line}, column ${column}: ${message}`),
  );
  return yaml && { written: yaml.written, typed: yaml.typed([]) };
}

/** SageMaker searches at most 30 hyperparameters at once. */
const MAX_RANGES = 30;

/** Ranges whose very shape is wrong are among the issues already. */
function readRanges(
  written: Written,
  issues: readonly SchemaIssue[],
  report: Report,
): Readonly<Record<string, TuningRange>> | undefined {
  const ranges = isMap(written) ? written['ranges'] : undefined;
  if (Array.isArray(ranges)) report('ranges is a list, not a map: write one `name: range` per line');
  if (ranges === undefined || !isMap(ranges)) return undefined;
  const told = issues.map(({ path = [] }) => (path[0]?.key === 'ranges' ? path[1]?.key : undefined));
  const all = Object.entries(ranges);
  if (all.length < 1 || all.length > MAX_RANGES)
    report(`ranges: has ${all.length} hyperparameters, 1 to ${MAX_RANGES} are accepted`);
  const good = all.flatMap(([name, written]) => {
    const range = told.includes(name)
      ? undefined
      : readRange(written, (problem) => report(`ranges.${name} ${problem}`));
    return range === undefined ? [] : [[name, range] as const];
  });
  return good.length === all.length ? Object.fromEntries(good) : undefined;
}

/** What is right by itself and not together. */
function strategyProblems(tuning: Limits, ranges: Tuning['ranges'] = {}): string[] {
  return [
    ...(tuning.strategy === 'Grid' ? gridProblems(tuning, ranges) : limitProblems(tuning)),
    ...(tuning.strategy === 'Hyperband' ? hyperbandProblems(tuning) : resourceProblems(tuning)),
  ];
}

function gridProblems({ 'max-jobs': maxJobs }: Limits, ranges: Tuning['ranges']): string[] {
  const size = gridSize(ranges);
  const notListed = Object.keys(ranges).filter((name) => ranges[name]?.kind !== 'categorical');
  return [
    ...notListed.map((name) => `ranges.${name} is a range, but a grid needs lists of values such as [1, 2, 5]`),
    ...(maxJobs === undefined || maxJobs === size || notListed.length > 0
      ? []
      : [`max-jobs is ${maxJobs}, but this grid has ${size} combinations: leave it out`]),
  ];
}

function limitProblems({ strategy, 'max-jobs': maxJobs, 'max-parallel': maxParallel }: Limits): string[] {
  if (maxJobs === undefined) return [`max-jobs is missing, strategy ${strategy} needs it`];
  return maxParallel > maxJobs ? [`max-parallel is ${maxParallel}, more than max-jobs (${maxJobs})`] : [];
}

function hyperbandProblems(tuning: Limits): string[] {
  return tuning['early-stopping']
    ? ['early-stopping is given together with strategy Hyperband, which stops early by itself: leave it out']
    : [];
}

function resourceProblems(tuning: Limits): string[] {
  const given = (['min-resource', 'max-resource'] as const).filter((name) => tuning[name] !== undefined);
  return given.map((name) => `${name} is for strategy Hyperband only`);
}

function gridSize(ranges: Tuning['ranges']): number {
  return Object.values(ranges).reduce(
    (size, range) => size * (range.kind === 'categorical' ? range.values.length : 1),
    1,
  );
}

function toTuning(tuning: WrittenTuning, ranges: Tuning['ranges']): Tuning {
  const [, direction = '', metric = ''] = OBJECTIVE.exec(tuning.objective) ?? [];
  return {
    objective: { direction: direction.toLowerCase() === 'maximize' ? 'Maximize' : 'Minimize', metric: metric.trim() },
    strategy: tuning.strategy,
    ranges,
    maxJobs: tuning['max-jobs'] ?? gridSize(ranges),
    maxParallel: tuning['max-parallel'],
    earlyStopping: tuning['early-stopping'],
    seed: tuning.seed,
    minResource: tuning['min-resource'],
    maxResource: tuning['max-resource'],
  };
}
