import { AwsError } from '../../world/aws-error.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext } from '../../world/service.ts';
import type { HostedContainer } from '../sagemaker/endpoints/host-container.ts';

export interface ContainerError {
  /** What the container answered: 4xx or 5xx; 0 where it gave no answer. */
  readonly status: number;
  readonly message: string;
  readonly container: HostedContainer;
  readonly context: CallContext;
}

/**
 * The container refused: HTTP 424 with its own status and words, and where its log is. What `ErrorCode` is when the container
 * is at fault is not documented: it is left out then.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 */
export class ModelError extends AwsError {
  override readonly members: Readonly<Record<string, unknown>>;

  constructor({ status, message, container, context }: ContainerError) {
    const { region, accountId } = context.caller;
    const { logGroup, logStream } = container;
    const who = status >= 400 && status < 500 ? 'client' : 'server';
    const log = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logEventViewer:group=${logGroup}`;
    super(
      'ModelError',
      `Received ${who} error (${status}) from primary with message "${message}". See ${log} in account ${accountId} for more information.`,
      424,
    );
    this.members = {
      ...(who === 'client' && { ErrorCode: 'CLIENT_ERROR_FROM_MODEL' }),
      OriginalStatusCode: status,
      OriginalMessage: message,
      LogStreamArn: `arn:${partitionOf(region).name}:logs:${region}:${accountId}:log-group:${logGroup}:log-stream:${logStream}`,
    };
  }
}
