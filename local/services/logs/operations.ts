import { AwsError } from '../../world/aws-error.ts';
import type { Operations } from '../../world/service.ts';
import { describeLogGroups, describeLogStreams } from './describe.ts';
import { filterLogEvents } from './filter-log-events.ts';
import { getLogEvents } from './get-log-events.ts';
import { putLogEvents } from './put-log-events.ts';
import { groupName, requireGroup, requireStream } from './resources.ts';

/** CloudWatch Logs. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/ */
export const logsOperations: Operations = {
  CreateLogGroup: (input, { world }) => {
    const name = groupName(input);
    if (world.logs.group(name)) throw alreadyExists('log group');
    world.logs.createGroup(name);
    return {};
  },
  CreateLogStream: (input, context) => {
    const group = requireGroup(input, context);
    const name = String(input['logStreamName']);
    if (group.streams.has(name)) throw alreadyExists('log stream');
    context.world.logs.createStream(group.name, name);
    return {};
  },
  DeleteLogGroup: (input, context) => {
    context.world.logs.deleteGroup(requireGroup(input, context).name);
    return {};
  },
  DeleteLogStream: (input, context) => {
    requireGroup(input, context).streams.delete(requireStream(input, context).name);
    return {};
  },
  DescribeLogGroups: describeLogGroups,
  DescribeLogStreams: describeLogStreams,
  FilterLogEvents: filterLogEvents,
  GetLogEvents: getLogEvents,
  PutLogEvents: putLogEvents,
};

function alreadyExists(what: string): AwsError {
  return new AwsError('ResourceAlreadyExistsException', `The specified ${what} already exists`);
}
