import type { StopHyperParameterTuningJobRequest } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { findTuningJob } from './describe-tuning-job.ts';
import { enter } from './tuning-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopHyperParameterTuningJob.html — stops the training jobs that run and starts no more. */
export function stopTuningJob(
  { HyperParameterTuningJobName }: Checked<StopHyperParameterTuningJobRequest>,
  context: CallContext,
): object {
  const job = findTuningJob(HyperParameterTuningJobName, context);
  if (job.status === 'Stopping') return {};
  if (job.status !== 'InProgress')
    throw invalid(`The request was rejected because the hyperparameter tuning job is in status ${job.status}.`);
  enter(job, 'Stopping');
  job.stop.abort();
  return {};
}
