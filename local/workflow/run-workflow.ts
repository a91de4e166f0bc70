import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { describeGithub, githubApi, type Repository } from './describe-github.ts';
import { leadCurl } from './lead-curl.ts';
import { createMasks } from './masks.ts';
import { parseWorkflow } from './parse-workflow.ts';
import { printProgress } from './print-progress.ts';
import { resolveEvent, type WorkflowEvent } from './resolve-event.ts';
import type { RunResult } from './result.ts';
import { runJobs } from './run-jobs.ts';

export interface WorkflowCall {
  readonly file: string;
  /** The repository's folder: what actions/checkout checks out. It is not changed. */
  readonly cwd: string;
  /** Folder of sagemaker-mlops-action: action.yml and dist. */
  readonly actionRoot: string;
  /** Default: `workflow_dispatch` without inputs. */
  readonly event?: WorkflowEvent;
  /** Variables of the machine: PATH, HOME, AWS_ENDPOINT_URL, …. Nothing else of this process's environment reaches a step. */
  readonly env: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Overrides of what the run says of itself. */
  readonly repository?: Partial<Repository>;
  readonly out?: (text: string) => void;
  readonly verbose?: boolean;
  /** Cancels the run as a person's click on "Cancel workflow" does. */
  readonly signal?: AbortSignal;
  /** Milliseconds from SIGINT to SIGTERM to SIGKILL of a cancelled step. */
  readonly graceMillis?: readonly [number, number];
}

/** Runs one workflow file on this machine. Throws where the file or the event is wrong; a failing job is a result. */
export async function runWorkflow(call: WorkflowCall): Promise<RunResult> {
  const workflow = await parseWorkflow(call.file);
  const event = call.event ?? { name: 'workflow_dispatch' };
  const { inputs, payload } = resolveEvent(workflow.events, event);
  const { secrets = {} } = call;
  const progress = printProgress({
    write: call.out ?? (() => undefined),
    width: Math.max(...workflow.jobs.map((job) => job.id.length)),
    verbose: call.verbose ?? false,
  });
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  try {
    const eventPath = join(folder, 'event.json');
    writeFileSync(eventPath, JSON.stringify(payload));
    const github = describeGithub(
      repositoryOf(call),
      { name: workflow.name, file: call.file },
      { name: event.name, payload },
      githubApi(call.env),
    );
    const result = await runJobs({
      workflow,
      cwd: resolve(call.cwd),
      actionRoot: resolve(call.actionRoot),
      folder,
      machineEnv: call.env,
      path: [leadCurl(folder, call.env['PATH'] ?? '')].filter((each) => each !== undefined),
      contexts: { github: { ...github, event_path: eventPath }, vars: call.vars ?? {}, secrets, inputs },
      masks: createMasks(Object.values(secrets)),
      progress,
      signal: call.signal ?? new AbortController().signal,
      graceMillis: call.graceMillis,
    });
    progress.run(result);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function repositoryOf({ cwd, repository }: WorkflowCall): Repository {
  return {
    repository: `local/${basename(resolve(cwd))}`,
    sha: '0000000000000000000000000000000000000000',
    ref: 'refs/heads/main',
    actor: 'local',
    runId: String(Date.now()),
    runAttempt: 1,
    ...repository,
  };
}
