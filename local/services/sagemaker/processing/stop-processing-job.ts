import type { StopProcessingJobRequest } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { findProcessingJob } from './processing-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopProcessingJob.html */
export function stopProcessingJob(
  { ProcessingJobName }: Checked<StopProcessingJobRequest>,
  context: CallContext,
): object {
  const job = findProcessingJob(ProcessingJobName, context);
  if (job.status === 'Stopping') return {};
  if (job.status !== 'InProgress')
    throw invalid(`The request was rejected because the processing job is in status ${job.status}.`);
  job.status = 'Stopping';
  job.lastModified = new Date(context.world.clock.now());
  job.stop.abort();
  return {};
}
