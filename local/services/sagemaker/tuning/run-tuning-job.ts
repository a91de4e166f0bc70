import { randomBytes } from 'node:crypto';
import type { CallContext } from '../../../world/service.ts';
import { launchTrainingJob } from '../training/create-training-job.ts';
import { beginStopping } from '../training/stop-training-job.ts';
import { childRequest } from './child-request.ts';
import { createChooser } from './choose-hyperparameters.ts';
import { isHopeless } from './stop-early.ts';
import { bestChild, type Child, enter, type TuningJob } from './tuning-job.ts';

/** A tuning job's life: children as many at a time as it may have, until all have run or it is stopped. */
export async function runTuningJob(job: TuningJob, context: CallContext): Promise<void> {
  const { world } = context;
  const { MaxParallelTrainingJobs } = job.plan.config.ResourceLimits;
  const { count, next } = createChooser(job);
  const running = new Set<Promise<void>>();
  const stopped = () => job.stop.signal.aborted || world.closing.aborted;
  await world.pace.phase(world.closing);
  while (!stopped() && job.children.length < count) {
    const over = startChild(job, next(), context).then(() => void running.delete(over));
    running.add(over);
    if (running.size >= MaxParallelTrainingJobs) await Promise.race(running);
  }
  await Promise.all(running);
  if (!world.closing.aborted) conclude(job);
}

async function startChild(job: TuningJob, tuned: Child['tuned'], context: CallContext): Promise<void> {
  const number = String(job.children.length + 1).padStart(3, '0');
  const name = `${job.name}-${number}-${randomBytes(4).toString('hex')}`;
  const course: number[] = [];
  const { MetricName } = job.plan.objective;
  const onMetric = (metric: string, value: number) => {
    if (metric !== MetricName) return;
    course.push(value);
    if (isHopeless(job, child)) beginStopping(child.job);
  };
  const launched = launchTrainingJob(childRequest(job.plan, name, tuned), context, { tuningJobArn: job.arn, onMetric });
  const child: Child = { job: launched.job, tuned, course };
  job.children.push(child);
  const stop = () => beginStopping(child.job);
  job.stop.signal.addEventListener('abort', stop, { once: true });
  // An internal error is the child's own, which has failed of it: the others go on.
  context.world.background(launched.over);
  await Promise.allSettled([launched.over]);
  job.stop.signal.removeEventListener('abort', stop);
}

/** Failed only when there is nothing to show for it. */
function conclude(job: TuningJob): void {
  if (job.stop.signal.aborted) {
    enter(job, 'Stopped');
  } else if (bestChild(job) !== undefined) {
    enter(job, 'Completed');
  } else {
    job.failureReason = failureReason(job);
    enter(job, 'Failed');
  }
}

function failureReason({ children }: TuningJob): string {
  const failed = children.find(({ job }) => job.status === 'Failed');
  if (failed === undefined) {
    return `ClientError: No objective metrics found after running ${children.length} training jobs. Please ensure that the custom algorithm is emitting the objective metric as defined by the regular expression provided.`;
  }
  const { name, failureReason: reason } = failed.job;
  return `ClientError: No training job completed. The first one that failed was ${name}: ${reason}`.slice(0, 1024);
}
