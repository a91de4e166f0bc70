import {
  CloudWatchLogsClient,
  DescribeLogStreamsCommand,
  GetLogEventsCommand,
  type LogStream,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Aws } from '../aws/clients.ts';
import { byTime, type LogLine, logLine } from './job-log.ts';

export interface LogWindow {
  /** Milliseconds since the epoch, by AWS's clock: containers that were there before are not meant. */
  readonly since: number;
  /** How many lines. */
  readonly count: number;
  readonly signal: AbortSignal;
}

/** Of the streams that were written to last; each container has its own. */
const STREAMS = 10;

/**
 * The last lines of an endpoint's new containers, oldest first: the fleet from before writes to the same group
 * `/aws/sagemaker/Endpoints/<name>`, in streams `<variant>/<instance>` of its own. None where no container has written.
 */
export async function endpointLogTail(
  aws: Aws,
  endpointName: string,
  { since, count, signal }: LogWindow,
): Promise<readonly LogLine[]> {
  const logGroupName = `/aws/sagemaker/Endpoints/${endpointName}`;
  const streams = (await latestStreams(aws, logGroupName, signal)).filter(
    ({ creationTime = 0 }) => creationTime >= since,
  );
  const tails = await Promise.all(
    streams.map(async ({ logStreamName = '' }) => {
      const command = new GetLogEventsCommand({ logGroupName, logStreamName, limit: count, startFromHead: false });
      const { events = [] } = await aws.client(CloudWatchLogsClient).send(command, { abortSignal: signal });
      return events.map((event) => logLine(logStreamName, event));
    }),
  );
  return tails.flat().sort(byTime).slice(-count);
}

async function latestStreams(aws: Aws, logGroupName: string, signal: AbortSignal): Promise<readonly LogStream[]> {
  const request = { logGroupName, orderBy: 'LastEventTime', descending: true, limit: STREAMS } as const;
  try {
    const { logStreams = [] } = await aws
      .client(CloudWatchLogsClient)
      .send(new DescribeLogStreamsCommand(request), { abortSignal: signal });
    return logStreams;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return [];
    throw error;
  }
}
