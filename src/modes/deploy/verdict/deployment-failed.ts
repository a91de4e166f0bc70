import { consoleUrl } from '../../../aws/console.ts';
import { firstCause, firstFailure, type StackEvent } from '../../../cloudformation/events.ts';
import { lastPart } from '../../../cloudformation/last-part.ts';
import { stackPhase } from '../../../cloudformation/stack-status.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import { describeEndpoint } from '../../../sagemaker/endpoint.ts';
import type { Watched } from '../../stack/watch-stack.ts';
import type { Deployment } from '../deployment.ts';
import { wayOut } from '../present/ready-stack.ts';

/** Red, with the event that started it, what the endpoint says about itself, and the last words of its containers. */
export async function deploymentFailed({ stack, events }: Watched, deployment: Deployment): Promise<DeployResult> {
  const { config, run, report } = deployment;
  const rolledBack = stack !== undefined && stackPhase(stack.status) === 'rolled-back';
  const cause = firstFailure(events);
  // Its word comes on top of the stack's: whatever keeps it from being asked must not hide the stack's.
  const endpointName = endpointOf(cause, deployment);
  const endpoint = await describeEndpoint(run.aws, endpointName).catch(() => undefined);
  const reasons = [firstCause(events) ?? stack?.statusReason, endpoint?.failureReason];
  const failure = {
    what: `stack ${config.stackName} ${rolledBack ? 'rolled back' : 'failed'} (${stack?.status ?? 'it is gone'})`,
    reason: distinct(reasons).join('\n') || undefined,
    fix: stack && wayOut(stack),
    consoleUrl: stack && consoleUrl(run.aws.region, 'stack', stack.id),
    logTail:
      cause?.type === ENDPOINT_TYPE ? await lastWords(endpoint?.name ?? endpointName, events, deployment) : undefined,
  };
  return report({ status: rolledBack ? 'RolledBack' : 'Failed', failure });
}

const ENDPOINT_TYPE = 'AWS::SageMaker::Endpoint';

/** The user's own template may call it as it likes. An ARN has the name in lower case, unlike the group of its log. */
function endpointOf(cause: StackEvent | undefined, { config: { endpointName } }: Deployment): string {
  const { type, physicalId = '' } = cause ?? {};
  const failed = type === ENDPOINT_TYPE ? lastPart(physicalId) : '';
  return failed === '' || failed === endpointName.toLowerCase() ? endpointName : failed;
}

/** CloudFormation often repeats what the endpoint says: once is enough. */
function distinct(reasons: readonly (string | undefined)[]): readonly string[] {
  const said = reasons.filter((reason) => reason !== undefined);
  return said.filter((reason, index) => !said.some((other, at) => at < index && other.includes(reason)));
}

const TAIL_LINES = 50;
const TAIL_WIDTH = 1000;

async function lastWords(
  endpointName: string,
  [first]: readonly StackEvent[],
  { run }: Deployment,
): Promise<readonly string[]> {
  const { aws, signal, log } = run;
  const { endpointLogTail } = await import('../../../sagemaker/endpoint-log.ts');
  const window = { since: first?.timestamp ?? 0, count: TAIL_LINES, signal };
  try {
    const lines = await endpointLogTail(aws, endpointName, window);
    return lines.map(({ host, message }) => `[${host}] ${message.slice(0, TAIL_WIDTH)}`);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    const { unreadableLog } = await import('../../../sagemaker/container-logs.ts');
    log.warning(unreadableLog(error));
    return [];
  }
}
