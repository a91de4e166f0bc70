import type { DeploymentRequest } from '../inputs/config/deploy.ts';

export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'inactive';

/** Tells GitHub how the deployment stands, and where what was deployed is. */
export type TellDeployment = (state: DeploymentState, description: string, environmentUrl?: string) => Promise<void>;

/** GitHub refused. */
export class GithubRefusal extends Error {
  override readonly name = 'GithubRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const PATIENCE_MS = 10_000;
const MAX_DESCRIPTION = 140;

/**
 * The deployment that GitHub shows for the environment: the one that it has opened itself, where the job of the workflow has
 * the same `environment`, else a new one. Needs `permissions: deployments: write`; throws GithubRefusal without.
 * https://docs.github.com/rest/deployments/deployments
 */
export async function openDeployment(request: DeploymentRequest): Promise<TellDeployment> {
  const id = (await findOwn(request)) ?? (await create(request));
  return async (state, description, environmentUrl) => {
    await call(request, `deployments/${id}/statuses`, {
      state,
      description: description.slice(0, MAX_DESCRIPTION),
      log_url: request.runUrl,
      environment_url: environmentUrl,
    });
  };
}

/** A job with an `environment` has a deployment already: a second one would only hide it. */
async function findOwn(request: DeploymentRequest): Promise<unknown> {
  const { environment, runUrl } = request;
  const query = new URLSearchParams({ environment, per_page: '1' });
  const [latest] = asList(await call(request, `deployments?${query}`));
  const id = member(latest, 'id');
  if (id === undefined) return undefined;
  const [status] = asList(await call(request, `deployments/${id}/statuses?per_page=1`));
  const isOurs = ['log_url', 'target_url'].some((name) => String(member(status, name) ?? '').startsWith(`${runUrl}/`));
  return isOurs ? id : undefined;
}

async function create(request: DeploymentRequest): Promise<unknown> {
  const { environment, ref, isTransient } = request;
  // Without `required_contexts` GitHub waits for all checks of the commit, this very run among them.
  const choices = { auto_merge: false, required_contexts: [], transient_environment: isTransient };
  return member(await call(request, 'deployments', { ref, environment, ...choices }), 'id');
}

async function call({ apiUrl, token, repository }: DeploymentRequest, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${apiUrl}/repos/${repository}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'sagemaker-mlops-action',
      'x-github-api-version': '2022-11-28',
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  throw new GithubRefusal(response.status, String(member(answer, 'message') ?? `GitHub answered ${response.status}`));
}

function asList(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function member(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}
