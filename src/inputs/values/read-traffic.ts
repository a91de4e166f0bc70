import * as v from 'valibot';
import type { Share, Traffic } from '../../cloudformation/template/options.ts';
import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import { isNoneOf, objectMessage } from './describe-issue.ts';
import { parseBySchema, readTyped, wholeNumber } from './read-by-schema.ts';

export const TRAFFIC_TYPES = ['all-at-once', 'canary', 'linear'] as const;

/** Five alarm periods: long enough to see something, short enough to wait for. */
const WAIT_SECONDS = 300;

/** Percent of the fleet. The limits are those of TrafficRoutingConfig. */
const STEPS = {
  canary: { least: 1, usual: 10, most: 50 },
  linear: { least: 10, usual: 25, most: 50 },
} as const;

const entries = {
  type: v.picklist(TRAFFIC_TYPES, isNoneOf(TRAFFIC_TYPES)),
  'step-percent': v.exactOptional(wholeNumber(1, 100)),
  'step-instances': v.exactOptional(wholeNumber(1)),
  'wait-seconds': v.optional(wholeNumber(0, 3600), WAIT_SECONDS),
  'termination-wait-seconds': v.optional(wholeNumber(0, 3600), 0),
  'max-seconds': v.exactOptional(wholeNumber(600, 28_800)),
};
export const trafficMap = v.strictObject(entries, objectMessage(entries));
type WrittenTraffic = v.InferOutput<typeof trafficMap>;

/** `canary`, or a map with its steps and waits. */
export function readTraffic(given: Given, report: Report): Traffic | undefined {
  const typed = readTyped(given, report);
  if (typed === undefined) return undefined;
  const map = parseBySchema(trafficMap, typeof typed === 'string' ? { type: typed } : typed, report);
  if (map === undefined) return undefined;
  for (const problem of stepProblems(map)) report(problem);
  return {
    type: map.type,
    step: stepOf(map),
    waitSeconds: map['wait-seconds'],
    terminationWaitSeconds: map['termination-wait-seconds'],
    maxSeconds: map['max-seconds'],
  };
}

function stepProblems({ type, 'step-percent': percent, 'step-instances': instances }: WrittenTraffic): string[] {
  if (percent === undefined && instances === undefined) return [];
  if (type === 'all-at-once') return ['step-percent or step-instances is given, but all-at-once has no steps'];
  if (percent === undefined) return [];
  if (instances !== undefined) return ['step-percent and step-instances are given: give one of them'];
  const { least, most } = STEPS[type];
  if (percent >= least && percent <= most) return [];
  return [`step-percent "${percent}" is not from ${least} to ${most}, which is what ${type} takes`];
}

function stepOf({ type, 'step-percent': percent, 'step-instances': instances }: WrittenTraffic): Share | undefined {
  if (type === 'all-at-once') return undefined;
  return instances === undefined ? { percent: percent ?? STEPS[type].usual } : { instances };
}
