import type { CreateProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import { workingBucket } from '../../data/bucket.ts';
import type { Run } from '../../run.ts';
import { type ProcessingJob, processingJobs } from '../../sagemaker/processing-job.ts';
import { processingRequest, type RemoteInput } from '../../sagemaker/processing-request.ts';
import { checkSources } from '../jobs/check-sources.ts';
import { startJob } from '../jobs/start-job.ts';
import type { StartedJob } from '../jobs/started-job.ts';
import { titleOf, uploadData } from '../jobs/upload-data.ts';
import { underway } from './job-facts.ts';
import { lossOfOutputs } from './look-at-outputs.ts';
import type { PlannedInput, ProcessingPlan } from './plan-processing.ts';
import type { Processing } from './processing.ts';

/** One job of the plan: several follow each other only where AWS lacks the capacity. */
export interface ProcessingAttempt extends Pick<Processing, 'config' | 'wanted'> {
  readonly plan: ProcessingPlan;
  readonly instanceType: string;
}

/** Attaches to the job that this step is about, where there is one, else uploads code and data and creates it. */
export function startProcessing(attempt: ProcessingAttempt, run: Run): Promise<StartedJob<ProcessingJob>> {
  const { config, plan, wanted: outputs } = attempt;
  const { jobName, reuse } = plan.task;
  const wanted = {
    mode: config.mode,
    jobName,
    reuse,
    loss: (job: ProcessingJob) => lossOfOutputs(job, outputs, run),
    underway: (name: string) => underway(name, config.region),
    prepare: (name: string) => prepareRequest(name, attempt, run),
  };
  return startJob(processingJobs, wanted, config, run);
}

/** Brings code and data to S3, and the config into the form of the API. Nothing is uploaded where an input on S3 is not there. */
async function prepareRequest(
  jobName: string,
  { config, plan, instanceType }: ProcessingAttempt,
  run: Run,
): Promise<CreateProcessingJobRequest> {
  const { prefix, tags } = run.naming;
  await checkSources('inputs', plan.inputs, run);
  const bucket = await workingBucket(run.aws, config.bucket, run.signal);
  const inputs: RemoteInput[] = [];
  for (const input of plan.inputs) inputs.push(await bring(input, bucket, run));
  const image = plan.imageFor(instanceType);
  const outputUri = `s3://${bucket}/${prefix}/${jobName}/output`;
  return processingRequest(plan.task, { jobName, image, instanceType, inputs, outputUri, tags });
}

async function bring({ name, source, path, files }: PlannedInput, bucket: string, run: Run): Promise<RemoteInput> {
  const data = { input: 'inputs', name, source } as const;
  if (files === undefined) run.log.info(`${titleOf(data)}: ${source}`);
  const s3Uri = files === undefined ? source : await uploadData({ ...data, files }, bucket, run);
  return { name, s3Uri, path };
}
