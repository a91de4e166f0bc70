import { AwsError } from '../../world/aws-error.ts';
import type { Operation } from '../../world/service.ts';
import { requireGroup, requireStream } from './resources.ts';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html — into a stream that exists; sequence tokens mean nothing any more. */
export const putLogEvents: Operation = (input, context) => {
  const { name } = requireStream(input, context);
  const events = input['logEvents'] as { timestamp: number; message: string }[];
  if (events.some(({ timestamp }, index) => timestamp < (events[index - 1]?.timestamp ?? 0))) {
    throw new AwsError(
      'InvalidParameterException',
      'Log events in a single PutLogEvents request must be in chronological order.',
    );
  }
  context.world.logs.append(requireGroup(input, context).name, name, events);
  return { nextSequenceToken: '1' };
};
