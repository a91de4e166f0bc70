import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { ProcessResult } from '../../result/process.ts';
import type { Run } from '../../run.ts';
import { phases } from '../../sagemaker/phases.ts';
import { outputUris, type ProcessingJob, processingJobs } from '../../sagemaker/processing-job.ts';
import { lacksCapacity, processingVerdict } from '../../sagemaker/processing-verdict.ts';
import { deadlineAfter } from '../../waiting/deadline.ts';
import { type Followed, followJob, type JobStep } from '../jobs/follow-job.ts';
import { takeOverJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import { type WatchedJob, watchJob } from '../jobs/watch-job.ts';
import { whereThereIsCapacity } from '../jobs/where-there-is-capacity.ts';
import { jobFacts } from './job-facts.ts';
import { doubtsAbout, emptyOutputsFailure, lookAtOutputs } from './look-at-outputs.ts';
import { planProcessing } from './plan-processing.ts';
import type { Processing } from './processing.ts';
import { startProcessing } from './start-processing.ts';

/**
 * Runs a script or container over data: uploads both, creates the processing job or attaches to the one that this step
 * started in an earlier attempt, follows it to its end. Throws UserError before anything is created, and what the SDK throws;
 * how the job ended is a result, red or green.
 */
export async function runProcessing({ config, task, wanted }: Processing, run: Run): Promise<ProcessResult> {
  const step: ProcessingStep = { config, run, wanted, deadline: deadlineAfter(config.timeoutMinutes, run.clock) };
  if (task.kind === 'attach') {
    const { result } = await follow(await takeOverJob(processingJobs, task.jobName, config, run), step);
    return result;
  }
  const plan = await planProcessing(task, run);
  const start = (instanceType: string) =>
    run.log.group('Start the processing job', () => startProcessing({ config, plan, wanted, instanceType }, run));
  const { instanceTypes } = task;
  return await whereThereIsCapacity(
    { instanceTypes, start, follow: (started) => follow(started, step), lackedBy },
    run,
  );
}

interface ProcessingStep extends JobStep<Processing['config']>, Pick<Processing, 'wanted'> {}

function lackedBy(job: ProcessingJob): string | undefined {
  return lacksCapacity(job) ? job.ProcessingResources?.ClusterConfig?.InstanceType : undefined;
}

async function follow(
  started: StartedJob<ProcessingJob>,
  step: ProcessingStep,
): Promise<Followed<ProcessingJob, ProcessResult>> {
  const { config, run, deadline } = step;
  const { region } = config;
  const following = {
    kind: processingJobs,
    facts: (job: ProcessingJob) => jobFacts(job, region),
    watch: (job: ProcessingJob) => watchJob({ kind: processingJobs, started: job, deadline }, config, run),
    seen: ({ job }: WatchedJob<ProcessingJob>) => seen(job, region),
    concluded: ({ job }: WatchedJob<ProcessingJob>) => concluded(job, step),
  };
  return await followJob<ProcessingJob, CreateProcessingJobRequest, WatchedJob<ProcessingJob>, ProcessResult>(
    started,
    following,
    step,
  );
}

async function concluded(
  job: ProcessingJob,
  { config: { region }, wanted, run }: ProcessingStep,
): Promise<ProcessResult> {
  const known = seen(job, region);
  const { status, failure } = processingVerdict(job);
  // What a red job has left is none to go on with: nothing downstream may take it for the whole.
  if (failure !== undefined) return { ...known, status, failure };
  const outputs = await lookAtOutputs(job, wanted, run);
  const emptiness = emptyOutputsFailure(known.jobName, outputs, wanted);
  if (emptiness !== undefined) return { ...known, status: 'Failed', failure: emptiness };
  for (const doubt of doubtsAbout(outputs)) run.log.warning(doubt);
  return { ...known, status, outputs: outputUris(job) };
}

/** What was seen of the job, whether it is over or not. */
function seen(job: ProcessingJob, region: string): ProcessResult {
  return {
    ...jobFacts(job, region),
    phases: phases(processingJobs.transitionsOf(job)),
    exitMessage: job.ExitMessage,
  };
}
