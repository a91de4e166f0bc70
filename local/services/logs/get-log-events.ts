import { AwsError } from '../../world/aws-error.ts';
import type { Operation } from '../../world/service.ts';
import { eventsBetween, PAGE_EVENTS, pageLength } from './events.ts';
import { requireStream } from './resources.ts';

/** What a token says: a place between two events, and since when (milliseconds since the epoch). */
interface Position {
  readonly forward: boolean;
  readonly place: number;
  readonly since: number;
}

/**
 * `f/<since><n>` reads forward from after the n-th event, `b/<since><n>` backward from before it. At the end the forward token
 * comes back as it was sent, finds later what has been written since, and is refused when it is older than a day.
 */
export const getLogEvents: Operation = (input, context) => {
  const { startTime, endTime, limit, startFromHead, nextToken } = input;
  const events = eventsBetween(requireStream(input, context).events, startTime, endTime);
  const forward = startFromHead === true;
  const now = context.world.clock.now();
  const from = readToken(nextToken, now) ?? { forward, place: forward ? 0 : events.length, since: now };
  const { place } = from;
  const [first, last] = from.forward
    ? [place, place + pageLength(events.slice(place, place + PAGE_EVENTS), limit)]
    : [place - pageLength(events.slice(Math.max(0, place - PAGE_EVENTS), place).reverse(), limit), place];
  const token = (forward: boolean, to: number) =>
    writeToken({ forward, place: to, since: forward === from.forward && to === place ? from.since : now });
  return {
    events: events
      .slice(first, last)
      .map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })),
    nextForwardToken: token(true, last),
    nextBackwardToken: token(false, first),
  };
};

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html: «The token expires after 24 hours.» */
const TOKEN_LIFE_MS = 24 * 3_600_000;

function writeToken({ forward, place, since }: Position): string {
  return `${forward ? 'f' : 'b'}/${String(since).padStart(16, '0')}${String(place).padStart(40, '0')}`;
}

/** Undefined where none was sent. Throws InvalidParameterException. */
function readToken(token: unknown, now: number): Position | undefined {
  if (token === undefined) return undefined;
  const [, direction, since, place] = /^([fb])\/(\d{16})(\d{40})$/.exec(String(token)) ?? [];
  if (!place || now - Number(since) >= TOKEN_LIFE_MS)
    throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  return { forward: direction === 'f', place: Number(place), since: Number(since) };
}
