import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

export interface ActionOptions {
  /** `with:` of the step; `mode` included. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Where AWS is, and who asks: AWS_ENDPOINT_URL and so on. */
  readonly env?: Readonly<Record<string, string>>;
  /** The step's working directory. Default: a new empty folder. */
  readonly cwd?: string;
  /** `GITHUB_RUN_ID`: the same one makes a re-run. */
  readonly runId?: string;
  /** Runs the post step of a step that has left this. */
  readonly post?: ActionOutcome['state'];
}

export interface ActionOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What it has left to the post step. */
  readonly state: Readonly<Record<string, string>>;
  /** The `result` output, parsed; undefined where there is none. */
  readonly result: Readonly<Record<string, unknown>> | undefined;
  readonly summary: string;
  readonly milliseconds: number;
}

export interface StartedAction {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly outcome: Promise<ActionOutcome>;
}

/** Spawns `dist/index.js`, or `dist/post.js`, as the runner does: INPUT_* with hyphens kept, defaults of action.yml, the GITHUB_* files. */
export function startAction({ inputs, env = {}, cwd, runId = '1001', post }: ActionOptions): StartedAction {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  const file = (name: string) => {
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  };
  const files = { output: file('output'), summary: file('summary'), state: file('state') };
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, post === undefined ? 'dist/index.js' : 'dist/post.js')], {
    cwd: cwd ?? folder,
    env: {
      PATH: process.env['PATH'],
      TMPDIR: tmpdir(),
      SAGEMAKER_MLOPS_POLL_SCALE: '0.002',
      ...workflowVariables(runId),
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_STATE: files.state,
      RUNNER_TEMP: folder,
      ...Object.fromEntries(Object.entries(post ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...inputVariables(inputs),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  const outcome = once(child, 'close')
    .then(([code]) => {
      const outputs = readAssignments(files.output);
      const { result } = outputs;
      return {
        code,
        stdout,
        outputs,
        state: readAssignments(files.state),
        result: result === undefined ? undefined : JSON.parse(result),
        summary: readFileSync(files.summary, 'utf8'),
        milliseconds: performance.now() - started,
      };
    })
    .finally(() => rmSync(folder, { recursive: true }));
  return { child, stdout: () => stdout, outcome };
}

export function runAction(options: ActionOptions): Promise<ActionOutcome> {
  return startAction(options).outcome;
}

function workflowVariables(runId: string): Record<string, string> {
  return {
    GITHUB_REPOSITORY: 'octo/iris',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'Train and deploy',
    GITHUB_JOB: 'job',
    GITHUB_ACTION: '__org_sagemaker-mlops-action',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SERVER_URL: 'https://github.com',
  };
}

/** The runner sets a variable for every input of action.yml: what `with:` says, else the default, else an empty text. */
function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>;
  };
  const defaults = Object.entries(inputs).map(
    ([name, { default: value = '' }]) =>
      [name, value.replace(/^\$\{\{ strategy\.job-index \}\}$/, '0').replace(/^\$\{\{.*\}\}$/, '')] as const,
  );
  const all = { ...Object.fromEntries(defaults), ...given };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** GITHUB_OUTPUT and GITHUB_STATE: `name<<delimiter`, lines, `delimiter`. The last value of a name counts. */
function readAssignments(file: string): Record<string, string> {
  const text = readFileSync(file, 'utf8');
  const entries = [...text.matchAll(/^([^\n=]+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name, , value]) => [name, value]));
}
