import { accessSync, constants } from 'node:fs';
import type { WorkflowRun } from '../naming.ts';

/** What the runner's environment variables say: the only place where they are read. */
export interface Environment {
  /** `with:` as the runner hands it over: lower-case name → trimmed text, without the empty ones. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly workflow: WorkflowRun;
  /** AWS_REGION, else AWS_DEFAULT_REGION. */
  readonly region?: string | undefined;
  /** The SDK's own variables send it somewhere else than to AWS: to the local AWS, a proxy, a VPC endpoint. */
  readonly customEndpoint: boolean;
  /** Factor on every waiting interval (SAGEMAKER_MLOPS_POLL_SCALE), 1 by default. */
  readonly pollScale: number;
  /** Where this job gets ID tokens; absent without `permissions: id-token: write`. */
  readonly idTokenRequest?: { readonly url: string; readonly token: string } | undefined;
  /** GITHUB_STEP_SUMMARY: the file of the job summary. */
  readonly summaryFile?: string | undefined;
  /** GITHUB_API_URL. */
  readonly githubApiUrl: string;
  /** In the post step, what the step has left to it (`STATE_removal`): the deletion of an ephemeral deployment. */
  readonly removal?: string | undefined;
  /** RUNNER_TEMP: a folder that lasts as long as the job of the workflow. */
  readonly temporaryFolder?: string | undefined;
  /** What is wrong with the variables; loadConfig reports it together with everything else. */
  readonly problems: readonly string[];
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The runner's prefix of an input's variable; hyphens are kept: `INPUT_INSTANCE-TYPE`. */
const INPUT_PREFIX = 'INPUT_';

/** Reads `process.env`, or what a test gives instead of it. Throws nothing. */
export function readEnvironment(variables: Variables): Environment {
  const inputs = readInputs(variables);
  const region = present(variables['AWS_REGION']) ?? present(variables['AWS_DEFAULT_REGION']);
  const summaryFile = present(variables['GITHUB_STEP_SUMMARY']);
  const scale = present(variables['SAGEMAKER_MLOPS_POLL_SCALE']) ?? '1';
  const scaleIsValid = Number.isFinite(Number(scale)) && Number(scale) > 0;
  return {
    inputs,
    workflow: readWorkflow(variables, inputs.get('job-index') ?? '0'),
    region,
    summaryFile,
    githubApiUrl: present(variables['GITHUB_API_URL']) ?? 'https://api.github.com',
    removal: present(variables['STATE_removal']),
    temporaryFolder: present(variables['RUNNER_TEMP']),
    idTokenRequest: readIdTokenRequest(variables),
    customEndpoint: [variables['AWS_ENDPOINT_URL'], variables['AWS_ENDPOINT_URL_S3']].some((url) => present(url)),
    pollScale: scaleIsValid ? Number(scale) : 1,
    problems: [
      ...(scaleIsValid ? [] : [`SAGEMAKER_MLOPS_POLL_SCALE: "${scale}" is not a number above 0`]),
      ...['GITHUB_OUTPUT', 'GITHUB_STATE'].flatMap((name) => unwritable(name, variables)),
    ],
  };
}

/** What the runner hands over is a file that is there: found out after the work, its result would be lost. */
function unwritable(name: string, variables: Variables): readonly string[] {
  const file = present(variables[name]);
  if (file === undefined) return [];
  try {
    accessSync(file, constants.W_OK);
    return [];
  } catch {
    return [`${name}: "${file}" is no file that this step can write to; the runner makes one for each step`];
  }
}

function readInputs(variables: Variables): Map<string, string> {
  const inputs = new Map<string, string>();
  for (const [variable, value] of Object.entries(variables)) {
    const text = value?.trim() ?? '';
    if (!variable.startsWith(INPUT_PREFIX) || text === '') continue;
    inputs.set(variable.slice(INPUT_PREFIX.length).toLowerCase(), text);
  }
  return inputs;
}

function readWorkflow(variables: Variables, jobIndex: string): WorkflowRun {
  const of = (name: string) => variables[`GITHUB_${name}`] ?? '';
  const repository = of('REPOSITORY');
  const runId = of('RUN_ID');
  return {
    repository,
    sha: of('SHA'),
    ref: of('REF'),
    headRef: present(of('HEAD_REF')),
    runId,
    attempt: of('RUN_ATTEMPT'),
    workflow: of('WORKFLOW'),
    job: of('JOB'),
    jobIndex,
    step: of('ACTION'),
    actor: of('ACTOR'),
    url: `${of('SERVER_URL') || 'https://github.com'}/${repository}/actions/runs/${runId}`,
  };
}

function readIdTokenRequest(variables: Variables): Environment['idTokenRequest'] {
  const url = present(variables['ACTIONS_ID_TOKEN_REQUEST_URL']);
  const token = present(variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
  return url === undefined || token === undefined ? undefined : { url, token };
}

function present(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}
