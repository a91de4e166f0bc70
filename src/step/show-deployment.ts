import { consoleUrl } from '../aws/console.ts';
import { messageOf } from '../errors.ts';
import { type DeploymentState, GithubRefusal, openDeployment, type TellDeployment } from '../github/deployment.ts';
import type { DeployConfig, DeploymentRequest } from '../inputs/config/deploy.ts';
import type { DeployResult } from '../result/deploy.ts';
import type { Log, Run } from '../run.ts';

/**
 * Deploys, and has GitHub show it with the repository's environments. That is for people to see: whatever keeps GitHub from
 * it is one warning, and the deployment goes on.
 */
export async function showDeployment(
  { onGithub, endpointName, onCancel }: DeployConfig,
  run: Run,
  deploy: () => Promise<DeployResult>,
): Promise<DeployResult> {
  const tell = onGithub && (await openQuietly(onGithub, run.log));
  if (tell === undefined) return await deploy();
  await tell('in_progress', `deploying endpoint ${endpointName}`);
  const title = `deployment to ${onGithub?.environment} on GitHub`;
  // What a cancel leaves alone still is in progress.
  const dropUndo = onCancel === 'leave' ? () => {} : run.undo.add({ title, stop: () => tell('inactive', 'cancelled') });
  try {
    const result = await deploy();
    dropUndo();
    const state = stateOf(result);
    if (state !== 'in_progress') await tell(state, `${result.status}: endpoint ${endpointName}`, urlOf(result, run));
    return result;
  } catch (error) {
    if (run.signal.aborted) throw error;
    dropUndo();
    await tell('failure', messageOf(error));
    throw error;
  }
}

/** Tells GitHub as long as it listens; undefined where it does not even open the deployment. */
async function openQuietly(request: DeploymentRequest, log: Log): Promise<TellDeployment | undefined> {
  let tell: TellDeployment | undefined;
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      tell = undefined;
      log.warning(`GitHub does not show this deployment: ${whyNot(error)}`);
    }
  };
  await attempt(async () => {
    tell = await openDeployment(request);
  });
  return tell && ((...status) => attempt(async () => tell?.(...status)));
}

/** GitHub says 404 where a token may not even see. */
function whyNot(error: unknown): string {
  const message = messageOf(error);
  const isDenied = error instanceof GithubRefusal && [401, 403, 404].includes(error.status);
  return isDenied ? `${message}; give the job \`permissions: deployments: write\`` : message;
}

function stateOf({ status }: DeployResult): DeploymentState {
  if (status === 'InProgress') return 'in_progress';
  return status === 'Completed' || status === 'NoChanges' ? 'success' : 'failure';
}

/** What a person who wants to see what was deployed opens. */
function urlOf({ apiUrl, endpointName, consoleUrl: stackUrl }: DeployResult, { aws }: Run): string | undefined {
  return apiUrl ?? (endpointName === undefined ? stackUrl : consoleUrl(aws.region, 'endpoint', endpointName));
}
