import * as v from 'valibot';
import type { Given } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { isNot, objectMessage } from './describe-issue.ts';
import { parseBySchema, positiveNumber, readTyped, wholeNumber } from './read-by-schema.ts';

/** Requests per second: enough to try it, too few to be expensive. How many at once is for the endpoint to say. */
const entries = {
  rate: v.optional(positiveNumber(), 10),
  burst: v.optional(wholeNumber(1)),
  key: v.optional(v.boolean(isNot('true or false')), false),
};
export const apiMap = v.strictObject(entries, objectMessage(entries));

/** A public API as it is asked for. */
export type ApiRequest = v.InferOutput<typeof apiMap>;

/** `true`, `false`, or a map of how the API is throttled, and whether callers need a key. */
export function readApi(given: Given, report: Report): ApiRequest | false | undefined {
  const typed = readTyped(given, report);
  if (typed === undefined || typed === false) return typed;
  if (typeof typed === 'object' || typed === true) return parseBySchema(apiMap, typed === true ? {} : typed, report);
  report(`${quote(String(typed))} is neither true, false nor a map with ${Object.keys(entries).join(', ')}`);
  return undefined;
}
