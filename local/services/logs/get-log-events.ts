import { AwsError } from '../../world/aws-error.ts';
import type { Operation } from '../../world/service.ts';
import { eventsBetween, PAGE_EVENTS, pageLength } from './events.ts';
import { requireStream } from './resources.ts';

/**
 * A token is a place between two events: `f/<n>` reads forward from after the n-th event, `b/<n>` backward from before it.
 * At the end the forward token comes back as it was sent, and finds later what has been written since.
 */
export const getLogEvents: Operation = (input, context) => {
  const { startTime, endTime, limit, startFromHead, nextToken } = input;
  const events = eventsBetween(requireStream(input, context).events, startTime, endTime);
  const { forward, position } = readToken(nextToken) ?? {
    forward: startFromHead === true,
    position: startFromHead === true ? 0 : events.length,
  };
  const [first, last] = forward
    ? [position, position + pageLength(events.slice(position, position + PAGE_EVENTS), limit)]
    : [position - pageLength(events.slice(Math.max(0, position - PAGE_EVENTS), position).reverse(), limit), position];
  return {
    events: events
      .slice(first, last)
      .map(({ timestamp, message, ingestionTime }) => ({ timestamp, message, ingestionTime })),
    nextForwardToken: `f/${String(last).padStart(56, '0')}`,
    nextBackwardToken: `b/${String(first).padStart(56, '0')}`,
  };
};

function readToken(token: unknown): { forward: boolean; position: number } | undefined {
  if (token === undefined) return undefined;
  const [, direction, position] = /^([fb])\/(\d{56})$/.exec(String(token)) ?? [];
  if (!position) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  return { forward: direction === 'f', position: Number(position) };
}
