import { basename, join } from 'node:path';
import { GITHUB_PATH } from '../services/github/answer-github.ts';
import type { RunningJob } from './run.ts';

/** The facts of a run that a caller may set; everything else of the `github` context follows from them. */
export interface Repository {
  /** `owner/name` */
  readonly repository: string;
  readonly sha: string;
  /** `refs/heads/main` */
  readonly ref: string;
  readonly actor: string;
  readonly runId: string;
  readonly runAttempt: number;
}

/** A port that `fetch` refuses without trying: a run that only rehearses must not speak to the real GitHub. */
const NOWHERE = 'http://127.0.0.1:1';

/** GitHub's API as the local AWS plays it, where the machine's variables name one. */
export function githubApi({ AWS_ENDPOINT_URL: aws }: Readonly<Record<string, string>>): string {
  return aws ? new URL(GITHUB_PATH, aws).href : NOWHERE;
}

/** The `github` context of a run. https://docs.github.com/actions/reference/contexts-reference#github-context */
export function describeGithub(
  facts: Repository,
  workflow: { readonly name: string; readonly file: string },
  event: { readonly name: string; readonly payload: unknown },
  api: string,
): Record<string, unknown> {
  const { repository, ref, sha, actor } = facts;
  const { head, base } = Object(Object(event.payload).pull_request);
  return {
    workflow: workflow.name,
    workflow_ref: `${repository}/.github/workflows/${basename(workflow.file)}@${ref}`,
    workflow_sha: sha,
    repository,
    repository_owner: repository.split('/')[0],
    sha,
    ref,
    ref_name: ref.replace(/^refs\/(heads|tags)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    head_ref: Object(head).ref ?? '',
    base_ref: Object(base).ref ?? '',
    actor,
    triggering_actor: actor,
    run_id: facts.runId,
    run_number: '1',
    run_attempt: String(facts.runAttempt),
    event_name: event.name,
    event: event.payload,
    server_url: 'https://github.com',
    api_url: api,
    graphql_url: `${api}/graphql`,
  };
}

/** The `runner` context of a job. */
export function describeRunner(temp: string): Record<string, string> {
  const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
  return {
    name: 'local',
    os: systems[process.platform] ?? 'Linux',
    arch: process.arch === 'arm64' ? 'ARM64' : 'X64',
    temp,
    tool_cache: join(temp, 'tools'),
    environment: 'self-hosted',
  };
}

/** GITHUB_* and RUNNER_* variables of a step: the contexts' plain values, except the token, which no step gets unasked. */
export function githubVariables(job: RunningJob, action: string): Record<string, string> {
  const { token, event, ...facts } = asRecord(job.contexts.github);
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: action,
    ...withPrefix('GITHUB', facts),
    ...withPrefix('RUNNER', asRecord(job.contexts.runner)),
  };
}

function withPrefix(prefix: string, values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${prefix}_${key.toUpperCase()}`, String(value)]),
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return { ...(typeof value === 'object' ? value : {}) };
}
