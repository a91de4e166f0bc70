import type { Failure } from '../../errors.ts';
import type { ProcessConfig } from '../../inputs/config.ts';
import type { ProcessResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { phases } from '../../sagemaker/phases.ts';
import { outputUris, type ProcessingJob, processingJobs } from '../../sagemaker/processing-job.ts';
import { processingVerdict } from '../../sagemaker/processing-verdict.ts';
import { type StartedJob, takeOverJob } from '../jobs/start-job.ts';
import { type WatchedJob, watchJob } from '../jobs/watch-job.ts';
import { jobFacts } from './job-facts.ts';
import { planProcessing } from './plan-processing.ts';
import { startProcessing } from './start-processing.ts';

/**
 * Runs a script or container over data: uploads both, creates the processing job or attaches to the one that this step
 * started in an earlier attempt, follows it to its end. Throws UserError before anything is created, and what the SDK throws;
 * how the job ended is a result, red or green.
 */
export async function processData(config: ProcessConfig, run: Run): Promise<ProcessResult> {
  const { job, attached, settled } = await begin(config, run);
  const started = jobFacts(job, config.region);
  run.log.info(`processing job ${started.jobName} ${attached ? 'is there already: attached to it' : 'created'}`);
  run.log.info(started.consoleUrl);
  run.started(started);
  if (!config.wait && !processingJobs.isOver(job)) {
    settled();
    return started;
  }
  const watching = { kind: processingJobs, started: job };
  const watched = await watchJob(watching, config, run);
  settled();
  return watched.timedOut ? timedOut(watched, config) : concluded(watched, config);
}

async function begin(config: ProcessConfig, run: Run): Promise<StartedJob<ProcessingJob>> {
  const { task } = config;
  if (task.kind === 'attach') return await takeOverJob(processingJobs, task.jobName, config, run);
  const plan = await planProcessing(task, run);
  return await run.log.group('Start the processing job', () => startProcessing(config, plan, run));
}

function concluded({ job, logTail }: WatchedJob<ProcessingJob>, { region }: ProcessConfig): ProcessResult {
  const { status, failure } = processingVerdict(job);
  const known = jobFacts(job, region);
  return {
    ...known,
    status,
    phases: phases(processingJobs.transitionsOf(job)),
    // What a red job has left is none to go on with: nothing downstream may take it for the whole.
    outputs: status === 'Completed' ? outputUris(job) : undefined,
    exitMessage: job.ExitMessage,
    failure: failure && { ...failure, consoleUrl: known.consoleUrl, logTail },
  };
}

function timedOut(watched: WatchedJob<ProcessingJob>, { region, timeoutMinutes }: ProcessConfig): ProcessResult {
  const { job, logTail } = watched;
  const known = jobFacts(job, region);
  const failure: Failure = {
    what: `processing job ${known.jobName} was not over after ${timeoutMinutes} minutes; it goes on`,
    fix: `re-run this job of the workflow to attach to it, or give \`job-name: ${known.jobName}\`; raise \`timeout-minutes\` to wait longer`,
    consoleUrl: known.consoleUrl,
    logTail,
  };
  return { ...known, status: 'TimedOut', phases: phases(processingJobs.transitionsOf(job)), failure };
}
