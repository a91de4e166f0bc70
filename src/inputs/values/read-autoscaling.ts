import * as v from 'valibot';
import type { Autoscaling } from '../../cloudformation/template/options.ts';
import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import { objectMessage } from './describe-issue.ts';
import { positiveNumber, readBySchema, wholeNumber } from './read-by-schema.ts';

const entries = {
  min: v.optional(wholeNumber(0), 1),
  max: wholeNumber(1),
  'target-invocations': positiveNumber(),
};
export const autoscalingMap = v.strictObject(entries, objectMessage(entries));

/** `{min: 1, max: 4, target-invocations: 600}`. */
export function readAutoscaling(given: Given, report: Report): Autoscaling | undefined {
  const map = readBySchema(autoscalingMap, given, report);
  if (map === undefined) return undefined;
  const { min, max, 'target-invocations': targetInvocations } = map;
  if (min > max) report(`min is ${min}, more than max (${max})`);
  return { min, max, targetInvocations };
}
