import type { LogEvent } from '../../world/log-store.ts';

/** Most events and most bytes of one answer; an event counts its message and 26 bytes. */
export const PAGE_EVENTS = 10_000;
const PAGE_BYTES = 1_048_576;

/** Events whose time lies in [startTime, endTime). Without either, as a follower asks over and over, nothing is looked through. */
export function eventsBetween(events: readonly LogEvent[], startTime: unknown, endTime: unknown): readonly LogEvent[] {
  if (startTime === undefined && endTime === undefined) return events;
  const from = typeof startTime === 'number' ? startTime : Number.NEGATIVE_INFINITY;
  const to = typeof endTime === 'number' ? endTime : Number.POSITIVE_INFINITY;
  return events.filter(({ timestamp }) => timestamp >= from && timestamp < to);
}

/** How many of `events`, counted from the first, fit one answer. At least one, if there is one. */
export function pageLength(events: readonly LogEvent[], limit: unknown): number {
  const most = Math.min(typeof limit === 'number' ? limit : PAGE_EVENTS, PAGE_EVENTS, events.length);
  let bytes = 0;
  for (let count = 0; count < most; count += 1) {
    bytes += Buffer.byteLength(events[count]?.message ?? '') + 26;
    if (bytes > PAGE_BYTES && count > 0) return count;
  }
  return most;
}
