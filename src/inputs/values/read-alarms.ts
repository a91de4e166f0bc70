import * as v from 'valibot';
import type { Alarms } from '../../cloudformation/template/options.ts';
import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import { isNot, objectMessage } from './describe-issue.ts';
import { parseBySchema, positiveNumber, readTyped, wholeNumber } from './read-by-schema.ts';
import { NO_ALARMS, USUAL_LIMITS } from './usual-alarms.ts';

/** What an endpoint's AutoRollbackConfiguration takes. */
const MAX_ALARMS = 10;
const accepted = 'the name of an alarm, at most 255 characters';
const name = v.pipe(v.string(isNot(accepted)), v.regex(/\S/, isNot(accepted)), v.maxLength(255, isNot(accepted)));

const entries = {
  '5xx': v.optional(wholeNumber(0), USUAL_LIMITS.serverErrors),
  '4xx': v.exactOptional(wholeNumber(0)),
  'latency-ms': v.optional(positiveNumber(), USUAL_LIMITS.latencyMs),
  names: v.optional(v.array(name, isNot('a list of names')), []),
};
export const alarmMap = v.strictObject(entries, objectMessage(entries));
export const alarmList = v.array(name, isNot('a list of names'));

/** `default` (made for the endpoint), `none`, names of alarms, or a map with the limits of those that are made. */
export function readAlarms(given: Given, report: Report): Alarms | undefined {
  const typed = readTyped(given, report);
  if (typed === undefined) return undefined;
  const alarms =
    typeof typed === 'string' || Array.isArray(typed) ? readNames(typed, report) : readLimits(typed, report);
  const count =
    (alarms?.names.length ?? 0) + Object.values(alarms?.made ?? {}).filter((limit) => limit !== undefined).length;
  if (count > MAX_ALARMS) report(`are ${count} alarms, an endpoint takes at most ${MAX_ALARMS}`);
  return alarms;
}

function readNames(written: string | unknown[], report: Report): Alarms | undefined {
  const items = typeof written === 'string' ? written.split(/[\n,]/).map((item) => item.trim()) : written;
  const names = parseBySchema(alarmList, items, report);
  if (names === undefined) return undefined;
  if (names.length === 1 && names[0] === 'none') return NO_ALARMS;
  if (names.includes('none')) report('"none" is given together with alarms: give it alone, or leave it out');
  const others = names.filter((one) => one !== 'default');
  return { made: others.length < names.length ? USUAL_LIMITS : undefined, names: [...new Set(others)] };
}

function readLimits(written: unknown, report: Report): Alarms | undefined {
  const map = parseBySchema(alarmMap, written, report);
  if (map === undefined) return undefined;
  const { '5xx': serverErrors, '4xx': clientErrors, 'latency-ms': latencyMs, names } = map;
  return { made: { serverErrors, clientErrors, latencyMs }, names: [...new Set(names)] };
}
