import type { CallContext } from '../../world/service.ts';
import type { WireResponse } from '../../world/wire.ts';
import type { HostedContainer } from '../sagemaker/endpoints/host-container.ts';

export interface ContainerError {
  /** What the container answered: 4xx or 5xx. */
  readonly status: number;
  readonly message: string;
  readonly container: HostedContainer;
  readonly context: CallContext;
}

/** The container refused: HTTP 424 with its own status and words, and where its log is. */
export function modelError({ status, message, container, context }: ContainerError): WireResponse {
  const { region, accountId } = context.caller;
  const { logGroup, logStream } = container;
  const who = status < 500 ? 'client' : 'server';
  const log = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logEventViewer:group=${logGroup}`;
  const body = {
    Message: `Received ${who} error (${status}) from primary with message "${message}". See ${log} in account ${accountId} for more information.`,
    OriginalStatusCode: status,
    OriginalMessage: message,
    LogStreamArn: `arn:aws:logs:${region}:${accountId}:log-group:${logGroup}:log-stream:${logStream}`,
  };
  return {
    status: 424,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'ModelError' },
    body: JSON.stringify(body),
  };
}
