import { issueJobToken } from '../services/github/token.ts';
import { environmentName, environmentUrl } from './environment.ts';
import type { Conclusion } from './result.ts';
import type { RunningJob } from './run.ts';

/**
 * GitHub opens a deployment for a job with an `environment`, whatever the job itself may do, and closes it with the job. Where
 * nobody plays GitHub it is printed only. https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments
 */
export async function showEnvironment(job: RunningJob): Promise<(conclusion: Conclusion) => Promise<void>> {
  const environment = environmentName(job);
  if (environment === undefined) return () => Promise.resolve();
  job.run.progress.job(job.name, `environment: ${environment}`);
  const { ref_name: ref } = Object(job.contexts.github);
  const { id } = Object(await post(job, 'deployments', { ref, environment, required_contexts: [] }));
  if (id === undefined) return () => Promise.resolve();
  const tell = async (status: object) => {
    await post(job, `deployments/${id}/statuses`, { ...status, log_url: jobUrl(job) });
  };
  await tell({ state: 'in_progress' });
  return (conclusion) =>
    tell({ state: conclusion === 'success' ? 'success' : 'failure', environment_url: environmentUrl(job) });
}

function jobUrl({ contexts, plan }: RunningJob): string {
  const { server_url: server, repository, run_id: run } = Object(contexts.github);
  return `${server}/${repository}/actions/runs/${run}/job/${plan.id}`;
}

async function post(job: RunningJob, path: string, body: object): Promise<unknown> {
  const { api_url: api, repository } = Object(job.contexts.github);
  const headers = { authorization: `Bearer ${issueJobToken({ deployments: 'write' })}` };
  try {
    const answer = await fetch(`${api}/repos/${repository}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
