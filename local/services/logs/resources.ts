import { AwsError } from '../../world/aws-error.ts';
import type { LogGroup, LogStream } from '../../world/log-store.ts';
import type { CallContext } from '../../world/service.ts';

type Input = Record<string, unknown>;

/** The group an input names, by name or by ARN. Throws InvalidParameterException. */
export function groupName({ logGroupName, logGroupIdentifier }: Input): string {
  const name = String(logGroupName ?? logGroupIdentifier ?? '').replace(
    /^arn:[^:]*:logs:[^:]*:\d*:log-group:([^:]*).*$/,
    '$1',
  );
  if (/^[.\-_/#A-Za-z0-9]{1,512}$/.test(name)) return name;
  throw new AwsError(
    'InvalidParameterException',
    `1 validation error detected: Value '${name}' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+`,
  );
}

/** Throws ResourceNotFoundException. */
export function requireGroup(input: Input, { world }: CallContext): LogGroup {
  const group = world.logs.group(groupName(input));
  if (!group) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  return group;
}

/** Throws ResourceNotFoundException. */
export function requireStream(input: Input, context: CallContext): LogStream {
  const stream = requireGroup(input, context).streams.get(String(input['logStreamName']));
  if (!stream) throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
  return stream;
}
