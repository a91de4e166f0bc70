import { evaluateCondition } from './evaluate.ts';
import { recordLines } from './record-lines.ts';
import type { Conclusion, StepResult } from './result.ts';
import { contextsAt, type Performed, type RunnableStep, type RunningJob, statusOf } from './run.ts';

/** Runs a step if its condition holds, records it in the job, and answers how it went. Never throws. */
export async function executeStep(job: RunningJob, step: RunnableStep): Promise<StepResult> {
  const { masks, progress } = job.run;
  const recording = recordLines(masks, (line) => progress.line(job.name, line));
  const started = performance.now();
  const { outcome, performed } = await attempt(job, step, recording.onLine);
  const result: StepResult = {
    id: step.id,
    name: masks.hide(step.name),
    outcome,
    conclusion: outcome === 'failure' && step.continueOnError ? 'success' : outcome,
    seconds: (performance.now() - started) / 1000,
    outputs: performed?.outputs ?? {},
    summary: masks.hide(performed?.summary ?? ''),
    annotations: recording.annotations,
    log: recording.log,
  };
  job.results.push(result);
  if (result.conclusion === 'failure') job.failed = true;
  progress.step(job.name, result);
  return result;
}

async function attempt(
  job: RunningJob,
  step: RunnableStep,
  onLine: (line: string) => void,
): Promise<{ outcome: Conclusion; performed?: Performed }> {
  const stopping = new AbortController();
  const onCancel = () => {
    if (!holds(job, step)) stopping.abort();
  };
  const timeout = timeoutSignal(step.timeoutMinutes);
  try {
    if (!holds(job, step)) return { outcome: 'skipped' };
    // A step that starts although the job is cancelled (`always()`) is not cancelled again.
    if (!job.signal.aborted) job.signal.addEventListener('abort', onCancel, { once: true });
    const signal = AbortSignal.any([stopping.signal, timeout]);
    const performed = await step.perform({ job, step, signal, onLine });
    if (timeout.aborted) onLine(`::error::the step has timed out after ${step.timeoutMinutes} minutes`);
    else if (stopping.signal.aborted) return { outcome: 'cancelled', performed };
    else if (performed.exitCode !== 0) onLine(`::error::the process ended with exit code ${performed.exitCode}`);
    return { outcome: performed.exitCode === 0 && !timeout.aborted ? 'success' : 'failure', performed };
  } catch (error) {
    onLine(`::error::${error instanceof Error ? error.message : String(error)}`);
    return { outcome: 'failure' };
  } finally {
    job.signal.removeEventListener('abort', onCancel);
  }
}

function timeoutSignal(minutes: number | undefined): AbortSignal {
  return minutes === undefined ? new AbortController().signal : AbortSignal.timeout(minutes * 60_000);
}

function holds(job: RunningJob, step: RunnableStep): boolean {
  return evaluateCondition(step.condition, contextsAt(job, step), statusOf(job));
}
