import {
  CloudWatchLogsClient,
  FilterLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import { byTime, hostOf, type JobLog, type LogReader, logLine } from './job-log.ts';

/** Lines of one instance may show up after later ones of another: so far back is looked again. */
const LOOK_BACK_MS = 30_000;

/**
 * Reads all streams of a job with one request, however many instances it has: GetLogEvents would take one for each of them.
 * FilterLogEvents keeps no position, so every read begins a little before the latest line that is known, and the first one
 * where the job did: what all the jobs of an account have ever written need not be looked through.
 */
export function filterReader(aws: Aws, { group, jobName, createdAt }: JobLog): LogReader {
  const seen = new Map<string, number>();
  let range: { readonly startTime?: number | undefined; readonly nextToken?: string } = { startTime: createdAt };
  return async (signal) => {
    const request = { logGroupName: group, logStreamNamePrefix: `${jobName}/`, ...range };
    const { events = [], nextToken } = await unlessAbsent(
      aws.client(CloudWatchLogsClient).send(new FilterLogEventsCommand(request), { abortSignal: signal }),
    );
    const fresh = events.filter(({ eventId = '' }) => !seen.has(eventId));
    for (const { eventId = '', timestamp = 0 } of fresh) seen.set(eventId, timestamp);
    range = nextToken === undefined ? { startTime: forgetOld(seen) ?? createdAt } : { ...range, nextToken };
    const lines = fresh.map((event) => logLine(hostOf(event.logStreamName ?? ''), event)).sort(byTime);
    return { lines, more: nextToken !== undefined };
  };
}

/** Forgets the lines that are not looked at again; returns the time, in milliseconds, from which on they are: none before the first line. */
function forgetOld(seen: Map<string, number>): number | undefined {
  if (seen.size === 0) return undefined;
  let latest = 0;
  for (const timestamp of seen.values()) latest = Math.max(latest, timestamp);
  const horizon = Math.max(latest - LOOK_BACK_MS, 0);
  for (const [eventId, timestamp] of seen) if (timestamp < horizon) seen.delete(eventId);
  return horizon;
}

/** The group of an account's very first job is not there before a container has written. */
async function unlessAbsent<T extends object>(request: Promise<T>): Promise<T | Partial<T>> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return {};
    throw error;
  }
}
