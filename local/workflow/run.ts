import type { Contexts, StatusFunctions } from './evaluate.ts';
import type { Masks } from './masks.ts';
import type { JobPlan, Workflow } from './parse-workflow.ts';
import type { Progress } from './print-progress.ts';
import type { StepResult } from './result.ts';

/** What the jobs of one run share. */
export interface Run {
  readonly workflow: Workflow;
  /** The repository's folder: what actions/checkout brings into a workspace. */
  readonly cwd: string;
  /** Folder of the action itself: what `uses: <any owner>/sagemaker-mlops-action@<any ref>` runs. */
  readonly actionRoot: string;
  /** Temporary folder of the run: workspaces, command files, artifacts. */
  readonly folder: string;
  /** The machine's variables, from which every step's environment starts. */
  readonly machineEnv: Readonly<Record<string, string>>;
  /** Folders of programs that go before those of the machine's PATH. */
  readonly path: readonly string[];
  /** Contexts `github`, `vars`, `secrets`, `inputs`. */
  readonly contexts: Contexts;
  readonly masks: Masks;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly graceMillis?: readonly [number, number] | undefined;
}

/** A job while it runs. */
export interface RunningJob {
  readonly run: Run;
  readonly plan: JobPlan;
  readonly name: string;
  readonly workspace: string;
  readonly temp: string;
  /** The run's contexts and `needs`, `matrix`, `strategy`, `runner`. */
  readonly contexts: Contexts;
  readonly signal: AbortSignal;
  /** Workflow's and job's `env`, then whatever steps wrote to GITHUB_ENV. */
  env: Record<string, string>;
  /** What steps wrote to GITHUB_PATH, the latest first. */
  path: string[];
  failed: boolean;
  readonly results: StepResult[];
  /** Post steps of the actions that ran, the latest first. */
  readonly posts: RunnableStep[];
}

/** A step, or the post part of one, ready to run. */
export interface RunnableStep {
  readonly id: string;
  readonly name: string;
  readonly condition: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMinutes?: number | undefined;
  readonly continueOnError?: boolean;
  /** Does the work. Throwing is failing with that message. */
  readonly perform: (scene: Scene) => Promise<Performed>;
}

export interface Performed {
  readonly exitCode: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly summary?: string;
}

/** Where a step performs. */
export interface Scene {
  readonly job: RunningJob;
  readonly step: RunnableStep;
  readonly signal: AbortSignal;
  /** Takes a line of output: text or workflow command. */
  readonly onLine: (line: string) => void;
}

/** The contexts at a step, or at the end of the job: `env`, `job`, `steps` and `github.action` change as the job goes on. */
export function contextsAt(job: RunningJob, step?: Pick<RunnableStep, 'id' | 'env'>): Contexts {
  const named = job.results.filter((result) => !result.id.startsWith('__'));
  const { success, cancelled } = statusOf(job);
  return {
    ...job.contexts,
    ...(step && { github: { ...Object(job.contexts.github), action: step.id } }),
    env: { ...job.env, ...step?.env },
    job: { status: success ? 'success' : cancelled ? 'cancelled' : 'failure' },
    steps: Object.fromEntries(
      named.map(({ id, outputs, outcome, conclusion }) => [id, { outputs, outcome, conclusion }]),
    ),
  };
}

export function statusOf(job: RunningJob): StatusFunctions {
  const cancelled = job.signal.aborted;
  return { success: !cancelled && !job.failed, failure: !cancelled && job.failed, cancelled };
}
