import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Case } from '../config/case.ts';
import type { Given } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { describeIssue, objectMessage, type SchemaIssue } from './describe-issue.ts';
import { parseYaml } from './yaml-text.ts';

const text = v.string('is not a text');
const number = v.pipe(v.number('is not a number'), v.finite('is not a number'));

const nearEntries = { value: number, tolerance: v.pipe(number, v.minValue(0, 'is below 0')) };
const expectEntries = {
  path: v.exactOptional(text),
  equals: v.exactOptional(v.union([v.string(), v.number(), v.boolean()], 'is not a text, number or flag')),
  near: v.exactOptional(v.strictObject(nearEntries, objectMessage(nearEntries))),
  argmax: v.exactOptional(v.pipe(number, v.integer('is not a whole number'), v.minValue(0, 'is below 0'))),
  matches: v.exactOptional(v.pipe(text, v.check(isRegularExpression, 'is not a JavaScript regular expression'))),
  latency: v.exactOptional(v.pipe(number, v.gtValue(0, 'is not above 0'))),
};
const expectObject = v.strictObject(expectEntries, objectMessage(expectEntries));
const TESTS = ['equals', 'near', 'argmax', 'matches'] as const;

const caseEntries = {
  name: v.exactOptional(text),
  body: v.exactOptional(v.unknown()),
  'body-file': v.exactOptional(text),
  'content-type': v.exactOptional(text),
  accept: v.exactOptional(text),
  expect: v.pipe(expectObject, v.check(isDecidable, `needs exactly one of ${TESTS.join(', ')}, or latency`)),
};
export const caseList = v.array(
  v.pipe(
    v.strictObject(caseEntries, objectMessage(caseEntries)),
    v.check((one) => (one.body === undefined) !== (one['body-file'] === undefined), 'needs either body or body-file'),
  ),
  'is not a list of cases: begin each with `- body: …`',
);
type WrittenCase = v.InferOutput<typeof caseList>[number];

/**
 * Smoke tests from a YAML list, or from the file that a single line names. A body that is a map or list is sent as JSON.
 * Paths are relative to the workspace.
 */
export function readCases(given: Given, report: Report): readonly Case[] | undefined {
  const typed = readTyped(given, report);
  if (typed === undefined) return undefined;
  const parsed = v.safeParse(caseList, typed);
  if (parsed.success) return parsed.output.map((one, index) => toCase(one, index, report));
  for (const issue of parsed.issues) report(describeCaseIssue(issue, typed));
  return undefined;
}

/** Begins with the case's name where it has one; its number alone is hard to find in a long list. */
function describeCaseIssue({ path = [], message }: SchemaIssue, cases: unknown): string {
  const [index, ...inner] = path;
  const found: unknown = Array.isArray(cases) ? cases[Number(index?.key)] : undefined;
  const name = typeof found === 'object' && found !== null && 'name' in found ? found.name : undefined;
  return typeof name === 'string'
    ? `${quote(name)}: ${describeIssue({ path: inner, message })}`
    : describeIssue({ path, message });
}

function readTyped({ value, typed }: Given, report: Report): unknown {
  if (typeof value !== 'string') return typed();
  if (/^- |[\n[{]/.test(value)) return parseTyped(value, 'line ', report);
  const content = readText(value, report);
  return content === undefined ? undefined : parseTyped(content, `${value}:`, report);
}

function parseTyped(yaml: string, place: string, report: Report): unknown {
  return parseYaml(yaml, ({ line, column, message }) =>
    report(`broken YAML in ${place}${line}:${column}: ${message}`),
  )?.typed([]);
}

function toCase(one: WrittenCase, index: number, report: Report): Case {
  const file = one['body-file'];
  const body = file === undefined ? one.body : (readText(file, report) ?? '');
  const { latency: latencyMs, ...expect } = one.expect;
  const isJson = typeof body === 'object' || (file?.endsWith('.json') ?? false);
  return {
    name: one.name ?? `case ${index + 1}`,
    body: typeof body === 'object' ? JSON.stringify(body) : String(body),
    contentType: one['content-type'] ?? (isJson ? 'application/json' : 'text/csv'),
    accept: one.accept,
    expect: { ...expect, latencyMs },
  };
}

/** One test of the answer; how long it takes may be all that is asked. */
function isDecidable(expect: v.InferOutput<typeof expectObject>): boolean {
  const tests = TESTS.filter((test) => expect[test] !== undefined).length;
  return tests === 1 || (tests === 0 && expect.latency !== undefined && expect.path === undefined);
}

function readText(path: string, report: Report): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    report(`cannot read the file ${quote(path)}`, 'missing file');
    return undefined;
  }
}

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
