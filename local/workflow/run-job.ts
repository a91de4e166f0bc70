import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { issueJobToken } from '../services/github/token.ts';
import { describeRunner } from './describe-github.ts';
import { type Contexts, evaluate, evaluateTexts } from './evaluate.ts';
import { executeStep } from './execute-step.ts';
import type { JobPlan, StepPlan } from './parse-workflow.ts';
import { permission } from './permission.ts';
import { prepareStep } from './prepare-step.ts';
import type { JobResult } from './result.ts';
import { contextsAt, type Run, type RunnableStep, type RunningJob, statusOf } from './run.ts';
import { showEnvironment } from './show-environment.ts';

/** One job to run: a leg of the matrix, with what is already known about its place in the run. */
export interface JobCall {
  readonly plan: JobPlan;
  readonly name: string;
  /** The run's contexts and `needs`, `matrix`, `strategy`. */
  readonly contexts: Contexts;
  readonly signal: AbortSignal;
}

/** Runs the steps of a job in order, then the post steps in reverse. */
export async function runJob(run: Run, call: JobCall): Promise<JobResult> {
  const { plan, name } = call;
  const job = createJob(run, call);
  const closeEnvironment = await showEnvironment(job);
  for (const step of plan.steps) await executeStep(job, prepare(job, step));
  for (const post of job.posts) await executeStep(job, post);
  const { success, cancelled } = statusOf(job);
  const conclusion = success ? 'success' : cancelled ? 'cancelled' : 'failure';
  await closeEnvironment(conclusion);
  const outputs = evaluateTexts(plan.fields['outputs'], contextsAt(job));
  return {
    id: plan.id,
    name,
    conclusion,
    // As on GitHub, an output that holds a secret does not leave the job.
    outputs: Object.fromEntries(Object.entries(outputs).filter(([, value]) => !run.masks.found(value))),
    steps: job.results,
  };
}

function createJob(run: Run, { plan, name, contexts, signal }: JobCall): RunningJob {
  const folder = join(run.folder, 'jobs', name.replaceAll(/[^\w-]+/g, '-'));
  const [workspace, temp] = [join(folder, 'workspace'), join(folder, 'temp')];
  for (const each of [workspace, temp]) mkdirSync(each, { recursive: true });
  const token = issueJobToken({ deployments: permission({ plan, run }, 'deployments') });
  run.masks.add(token);
  const all: Contexts = {
    ...contexts,
    secrets: { GITHUB_TOKEN: token, ...Object(contexts.secrets) },
    github: { ...Object(contexts.github), job: plan.id, workspace, token },
    runner: describeRunner(temp),
  };
  const timeoutMinutes = Number(evaluate(plan.fields['timeout-minutes'] ?? 360, all));
  return {
    run,
    plan,
    name,
    workspace,
    temp,
    contexts: all,
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMinutes * 60_000)]),
    env: {
      ...evaluateTexts(run.workflow.fields['env'], all),
      ...evaluateTexts(plan.fields['env'], all),
    },
    path: [...run.path],
    failed: false,
    results: [],
    posts: [],
  };
}

/** A step whose expressions cannot be evaluated is a step that fails. */
function prepare(job: RunningJob, plan: StepPlan): RunnableStep {
  try {
    return prepareStep(job, plan);
  } catch (error) {
    return { id: plan.id, name: plan.id, condition: plan.condition, env: {}, perform: () => Promise.reject(error) };
  }
}
