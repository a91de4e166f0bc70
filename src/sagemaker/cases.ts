import type { Expectation } from '../inputs/config/case.ts';
import { valueAt } from './answer-path.ts';

/** What was asked for in words, whether the answer is that, and why not where the two do not show it. */
export interface Judgement {
  readonly passed: boolean;
  readonly expected: string;
  readonly note?: string | undefined;
}

/**
 * Holds an endpoint's answer against an expectation. The answer is JSON, else CSV (a row of cells, or rows), else text;
 * `path` leads into it with dots: `predictions.0.score`.
 */
export function judge(
  { answer, milliseconds }: { readonly answer: string; readonly milliseconds: number },
  expect: Expectation,
): Judgement {
  const expected = describeExpectation(expect);
  const note = wrongAnswer(answer, expect) ?? tooSlow(milliseconds, expect);
  return note === undefined ? { passed: true, expected } : { passed: false, expected, note };
}

function wrongAnswer(answer: string, expect: Expectation): string | undefined {
  // Read as a number, `1.0` would no longer be the text that it is.
  if (expect.path === undefined && answer.trim() === expect.equals) return undefined;
  const value = valueAt(parseAnswer(answer), expect.path);
  return value === undefined ? `the answer has nothing at ${expect.path}` : mismatch(value, expect);
}

function tooSlow(milliseconds: number, { latencyMs = Number.POSITIVE_INFINITY }: Expectation): string | undefined {
  return milliseconds <= latencyMs ? undefined : `took ${milliseconds} ms`;
}

export function describeExpectation(expect: Expectation): string {
  const within = expect.latencyMs === undefined ? undefined : `an answer within ${expect.latencyMs} ms`;
  return [describeAnswer(expect), within].filter((part) => part !== undefined).join(', ');
}

function describeAnswer({ path, equals, near, argmax, matches }: Expectation): string | undefined {
  const where = path === undefined ? '' : ` at ${path}`;
  if (equals !== undefined) return `${JSON.stringify(equals)}${where}`;
  if (near !== undefined) return `${near.value} ± ${near.tolerance}${where}`;
  if (argmax !== undefined) return `the largest number at index ${argmax}${path === undefined ? '' : ` of ${path}`}`;
  return matches === undefined ? undefined : `a match of /${matches}/${where}`;
}

/** Why the value is not what is expected; undefined when it is. */
function mismatch(value: unknown, { equals, near, argmax, matches }: Expectation): string | undefined {
  if (equals !== undefined)
    return asText(value) === String(equals) || single(value) === equals ? undefined : `got ${asText(value)}`;
  if (near !== undefined) return farFrom(near, value);
  if (argmax !== undefined) return otherArgmax(argmax, value);
  return matches === undefined || new RegExp(matches).test(asText(value)) ? undefined : `got ${asText(value)}`;
}

function farFrom(near: NonNullable<Expectation['near']>, value: unknown): string | undefined {
  const number = single(value);
  if (typeof number !== 'number') return `got ${asText(value)}, which is no number`;
  const distance = Math.abs(number - near.value);
  return distance <= near.tolerance ? undefined : `got ${number}, ${distance} away`;
}

function otherArgmax(wanted: number, value: unknown): string | undefined {
  const numbers = firstRow(value);
  if (!isNumbers(numbers)) return `got ${asText(value)}, which is no list of numbers`;
  const index = numbers.indexOf(Math.max(...numbers));
  return index === wanted ? undefined : `got index ${index} of ${JSON.stringify(numbers)}`;
}

function parseAnswer(answer: string): unknown {
  const trimmed = answer.trim();
  try {
    return JSON.parse(trimmed);
  } catch {
    const rows = trimmed.split(/\r?\n/).map((row) => row.split(',').map(cell));
    if (rows.length > 1) return rows;
    return rows[0]?.length === 1 ? trimmed : rows[0];
  }
}

function cell(text: string): string | number {
  const trimmed = text.trim();
  return trimmed === '' || Number.isNaN(Number(trimmed)) ? trimmed : Number(trimmed);
}

/** `[0.7]` and `[[0.7]]` say no more than `0.7`: one row was asked, one number came back. */
function single(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? single(value[0]) : value;
}

function firstRow(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) ? value[0] : value;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number');
}

function asText(value: unknown): string {
  const one = single(value);
  return typeof one === 'string' ? one : JSON.stringify(one);
}
