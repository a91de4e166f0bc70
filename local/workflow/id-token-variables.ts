import { environmentName } from './environment.ts';
import { permission } from './permission.ts';
import type { RunningJob } from './run.ts';

/** What a request for an ID token is made with; the local AWS takes any. */
const requestToken = 'local0request0token';

/** Where a job with `id-token: write` gets its ID tokens: from the local AWS, where the machine's variables name one. */
export function idTokenVariables(job: RunningJob): Record<string, string> {
  const { AWS_ENDPOINT_URL: aws } = job.run.machineEnv;
  if (!aws || permission(job, 'id-token') !== 'write') return {};
  const url = new URL('/_local/oidc/token', aws);
  url.searchParams.set('sub', subjectOf(job));
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url.href, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken };
}

/** GitHub's default subject: the environment goes before the event, and that before the ref. */
function subjectOf(job: RunningJob): string {
  const { repository, event_name: event, ref } = Object(job.contexts.github);
  const name = environmentName(job);
  if (name !== undefined) return `repo:${repository}:environment:${name}`;
  return event === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${ref}`;
}
