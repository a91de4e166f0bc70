import { metricDefinitionProblems } from '../../metrics/metric-definitions.ts';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import type { Kind } from '../table/input.ts';
import { parseYaml } from './yaml-text.ts';

export type WrittenMap = Readonly<Record<string, Written>>;

/** The value as plain data: parsed when it is YAML text, as it is when the config file has it in its own structure. */
export function asWritten({ value }: Given, report: Report, { secret = false } = {}): Written | undefined {
  if (typeof value !== 'string') return value;
  const yaml = parseYaml(value, ({ line, column, message }) => {
    report(`broken YAML in line ${line}, column ${column}${secret ? '' : `: ${message}`}`);
  });
  // A text of nothing but comments.
  if (yaml?.written === null) report('is empty');
  return yaml?.written ?? undefined;
}

export function isMap(value: Written | undefined): value is WrittenMap {
  return typeof value === 'object' && !Array.isArray(value);
}

/** What is wrong with a value that is no map, and how it is written. */
export function notAMap(written: Written, instruction: string): string {
  return `${typeof written === 'string' ? `${quote(written)} is not a map` : 'is a list, not a map'}: ${instruction}`;
}

/** A map of anything. Values never stand in a message: they may be secrets. */
export function readTree(given: Given, report: Report): WrittenMap | undefined {
  const tree = asWritten(given, report, { secret: true });
  if (tree === undefined || isMap(tree)) return tree;
  report(
    'is not a map: write it as the API does, for example `VpcConfig: {Subnets: [subnet-1], SecurityGroupIds: [sg-1]}`',
  );
  return undefined;
}

type Texts = Readonly<Record<string, string>>;

/** Names and texts within AWS's limits. Values never stand in a message: they may be secrets. */
export function readMap(kind: Kind & { type: 'map' }, given: Given, report: Report): Texts | undefined {
  const map = asWritten(given, report, { secret: kind.secret ?? false });
  if (map === undefined) return undefined;
  if (!isMap(map)) {
    const instruction = 'write one `name: value` per line';
    report(kind.secret ? `is not a map: ${instruction}` : notAMap(map, instruction));
    return undefined;
  }
  const entries = Object.entries(map);
  const problems = entries.flatMap(([key, value]) => entryProblems(kind, key, value));
  if (entries.length > kind.maxEntries)
    problems.push(`has ${entries.length} entries, at most ${kind.maxEntries} are accepted`);
  if (problems.length === 0 && kind.regex) problems.push(...metricDefinitionProblems(map as Texts));
  for (const problem of problems) report(problem);
  return problems.length === 0 ? (map as Texts) : undefined;
}

function entryProblems(kind: Kind & { type: 'map' }, key: string, value: Written): string[] {
  return [...keyProblems(kind, key), ...valueProblems(kind, key, value)];
}

function keyProblems({ key: pattern, keyAccepts = 'a name', maxKey }: Kind & { type: 'map' }, key: string): string[] {
  const problems: string[] = [];
  if (pattern === undefined ? key === '' : !new RegExp(`^(?:${pattern})$`, 'u').test(key)) {
    problems.push(`"${key}" is not ${keyAccepts}`);
  }
  if (key.length > maxKey)
    problems.push(`the name "${key.slice(0, 40)}…" has ${key.length} characters, at most ${maxKey} are accepted`);
  return problems;
}

function valueProblems({ maxValue, oneLine }: Kind & { type: 'map' }, key: string, value: Written): string[] {
  if (typeof value !== 'string')
    return [`"${key}" is a ${isMap(value) ? 'map' : 'list'}: write its value as one text, in quotes`];
  const problems: string[] = [];
  if (value.length > maxValue)
    problems.push(`the value of "${key}" has ${value.length} characters, at most ${maxValue} are accepted`);
  // A YAML block (`|`) ends in a line break that is easily overseen.
  if (oneLine && /[\r\n]/.test(key + value))
    problems.push(`${JSON.stringify(key)} has a line break, one line is accepted`);
  return problems;
}
