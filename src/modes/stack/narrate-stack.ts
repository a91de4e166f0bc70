import { eventLine, type StackEvent } from '../../cloudformation/events.ts';
import type { StackReading } from '../../cloudformation/follow-stack.ts';
import { lastPart } from '../../cloudformation/last-part.ts';
import { formatSeconds } from '../../format-seconds.ts';
import type { Run } from '../../run.ts';

const HEARTBEAT_MS = 60_000;

/** How many readings of the stack, which come 5 s apart, a look at an endpoint is from the next: 15 s for the first 90 s, then 10 s. */
const BETWEEN_FIRST_LOOKS = 3;
const BETWEEN_LOOKS = 2;
const FIRST_READINGS = 18;

/**
 * Tells the life of a stack in this step's log: a line per event; while an endpoint is made or updated, which is one event and
 * may take an hour, how far that is; and where all is silent for a minute, that it goes on.
 */
export function narrateStack({ log, clock, aws }: Run): (reading: StackReading) => Promise<void> {
  const began = clock.now();
  const endpointToLookAt = chooseLooks();
  let lastWord = began;
  let lastLine = '';
  const say = (line: string) => {
    log.info(line);
    lastWord = clock.now();
  };
  const look = async (endpointName: string) => {
    const { describeFleet, fleetLine } = await import('../../sagemaker/fleet.ts');
    // What is only for people to see must not end the waiting.
    const fleet = await describeFleet(aws, endpointName).catch(() => undefined);
    const line = fleet === undefined ? lastLine : fleetLine(fleet);
    if (line !== lastLine) say(line);
    lastLine = line;
  };
  return async ({ stack, events }) => {
    for (const event of events) say(eventLine(event));
    const endpointName = endpointToLookAt(events);
    if (endpointName !== undefined) await look(endpointName);
    if (stack === undefined || clock.now() - lastWord < HEARTBEAT_MS) return;
    say(`${stack.status} ${stack.name}: for ${formatSeconds((clock.now() - began) / 1000)} so far`);
  };
}

/** Hears of every reading's events; has the name of the endpoint that is being made or updated, where it is time to look at it. */
function chooseLooks(): (events: readonly StackEvent[]) => string | undefined {
  let endpoint: string | undefined;
  let readings = 0;
  return (events) => {
    const last = events.findLast(({ type, physicalId }) => type === 'AWS::SageMaker::Endpoint' && physicalId);
    readings = last === undefined ? readings + 1 : 0;
    if (last !== undefined) endpoint = isAtWork(last) ? lastPart(last.physicalId ?? '') : undefined;
    const isDue = readings % (readings < FIRST_READINGS ? BETWEEN_FIRST_LOOKS : BETWEEN_LOOKS) === 0;
    return isDue ? endpoint : undefined;
  };
}

function isAtWork({ status }: StackEvent): boolean {
  return status === 'CREATE_IN_PROGRESS' || status === 'UPDATE_IN_PROGRESS';
}
