import { type Child, isBetter, type TuningJob } from './tuning-job.ts';

/** Whether a child that has just reported its objective is not worth going on with, compared to what the others had reported by then. */
export function isHopeless(job: TuningJob, child: Child): boolean {
  const { Strategy, StrategyConfig, TrainingJobEarlyStoppingType } = job.plan.config;
  if (Strategy === 'Hyperband') {
    return isBelowRung(job, child, StrategyConfig?.HyperbandStrategyConfig?.MinResource ?? 1);
  }
  return TrainingJobEarlyStoppingType === 'Auto' && isBelowMedian(job, child);
}

/** Each rung lies three times as high as the one before it, and a third of those who reach it go on. */
const eta = 3;

/**
 * Successive halving without waiting for a whole bracket: at its 1st, 3rd, 9th, … value times the least resource, a child has
 * to be among the best third of all that came that far.
 */
function isBelowRung(job: TuningJob, child: Child, minResource: number): boolean {
  const step = child.course.length;
  if (!isRung(step, minResource)) return false;
  const values = valuesAt(job, step);
  const kept = Math.max(1, Math.floor(values.length / eta));
  return values.length >= eta && rankOf(job, child, step) >= kept;
}

function isRung(step: number, minResource: number): boolean {
  for (let rung = minResource; rung <= step; rung *= eta) if (rung === step) return true;
  return false;
}

/** AWS's rule: worse than the median of the running averages that the completed children had by the same step. */
function isBelowMedian(job: TuningJob, child: Child): boolean {
  const step = child.course.length;
  const averages = job.children
    .filter(({ job: { status }, course }) => status === 'Completed' && course.length >= step)
    .map(({ course }) => course.slice(0, step).reduce((sum, value) => sum + value, 0) / step)
    .sort((a, b) => a - b);
  const median = averages[Math.floor(averages.length / 2)];
  const best = child.course.reduce((one, other) => (isBetter(job, other, one) ? other : one));
  return median !== undefined && isBetter(job, median, best);
}

function valuesAt(job: TuningJob, step: number): number[] {
  return job.children.flatMap(({ course }) => course[step - 1] ?? []);
}

/** How many children were better at this step. */
function rankOf(job: TuningJob, child: Child, step: number): number {
  const own = child.course[step - 1] ?? Number.NaN;
  return valuesAt(job, step).filter((value) => isBetter(job, value, own)).length;
}
