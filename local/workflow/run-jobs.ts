import { asText, type Contexts, evaluate, evaluateCondition } from './evaluate.ts';
import { expandMatrix, type Leg } from './expand-matrix.ts';
import { asFields, type JobPlan } from './parse-workflow.ts';
import type { Conclusion, JobResult } from './result.ts';
import type { Run } from './run.ts';
import { runJob } from './run-job.ts';

/** A job with all its legs, as the jobs that need it see it. */
interface FinishedJob {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly legs: readonly JobResult[];
  /** Results of every job before it, near and far: `success()` of a job asks them all. */
  readonly ancestors: readonly Conclusion[];
}

/** Runs all jobs, each as soon as those it needs have ended. Answers the legs in the file's order. */
export async function runJobs(run: Run): Promise<{ conclusion: Conclusion; jobs: JobResult[] }> {
  const started = new Map<string, Promise<FinishedJob>>();
  const start = (id: string): Promise<FinishedJob> => {
    const plan = run.workflow.jobs.find((job) => job.id === id);
    if (plan === undefined) throw new Error(`there is no job '${id}'`);
    const running = started.get(id) ?? Promise.all(plan.needs.map(start)).then((needed) => runLegs(run, plan, needed));
    started.set(id, running);
    return running;
  };
  const finished = await Promise.all(run.workflow.jobs.map((job) => start(job.id)));
  return { conclusion: worst(finished.map((job) => job.result)), jobs: finished.flatMap((job) => job.legs) };
}

async function runLegs(run: Run, plan: JobPlan, needed: readonly FinishedJob[]): Promise<FinishedJob> {
  const ancestors = needed.flatMap((job) => [job.result, ...job.ancestors]);
  const needs = Object.fromEntries(
    needed.map(({ result, outputs }, index) => [plan.needs[index] ?? '', { result, outputs }]),
  );
  const contexts: Contexts = { ...run.contexts, needs };
  const status = {
    success: !run.signal.aborted && ancestors.every((result) => result === 'success'),
    failure: !run.signal.aborted && ancestors.includes('failure'),
    cancelled: run.signal.aborted,
  };
  if (!evaluateCondition(plan.condition, contexts, status)) {
    const result = run.signal.aborted ? 'cancelled' : 'skipped';
    run.progress.job(plan.id, `- ${result}`);
    return {
      result,
      outputs: {},
      legs: [{ id: plan.id, name: plan.id, conclusion: result, outputs: {}, steps: [] }],
      ancestors,
    };
  }
  const legs = await runMatrix(run, plan, contexts);
  return {
    result: worst(legs.map(({ leg, forgiven }) => (forgiven ? 'success' : leg.conclusion))),
    outputs: Object.assign({}, ...legs.map(({ leg }) => filled(leg.outputs))),
    legs: legs.map(({ leg }) => leg),
    ancestors,
  };
}

async function runMatrix(run: Run, plan: JobPlan, contexts: Contexts) {
  const { matrix, ...options } = asFields(evaluate(plan.fields['strategy'], contexts));
  const legs: (Leg | null)[] = matrix === undefined ? [null] : expandMatrix(asFields(matrix));
  const failFast = options['fail-fast'] ?? true;
  const parallel = Number(options['max-parallel'] ?? legs.length);
  const stopping = new AbortController();
  // A job that starts although the run is cancelled (`always()`) is not cancelled again: its steps run.
  const signal = run.signal.aborted ? stopping.signal : AbortSignal.any([run.signal, stopping.signal]);
  const ended: { leg: JobResult; forgiven: boolean }[] = [];
  const queue = legs.entries();
  const work = async () => {
    for (const [index, leg] of queue) {
      const strategyContext = {
        'fail-fast': failFast,
        'job-index': index,
        'job-total': legs.length,
        'max-parallel': parallel,
      };
      const own: Contexts = { ...contexts, matrix: leg, strategy: strategyContext };
      const result = await runJob(run, { plan, name: nameOf(plan, leg, own), contexts: own, signal });
      const forgiven = result.conclusion === 'failure' && evaluate(plan.fields['continue-on-error'], own) === true;
      ended[index] = { leg: result, forgiven };
      if (result.conclusion === 'failure' && !forgiven && failFast) stopping.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, legs.length) }, work));
  return ended;
}

function nameOf(plan: JobPlan, leg: Leg | null, contexts: Contexts): string {
  const { name } = plan.fields;
  if (name !== undefined) return asText(evaluate(name, contexts));
  return leg === null ? plan.id : `${plan.id} (${Object.values(leg).map(asText).join(', ')})`;
}

/** Later legs overwrite the outputs of earlier ones, but not with nothing. */
function filled(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => value !== ''));
}

function worst(conclusions: readonly Conclusion[]): Conclusion {
  return (['failure', 'cancelled', 'success'] as const).find((each) => conclusions.includes(each)) ?? 'success';
}
