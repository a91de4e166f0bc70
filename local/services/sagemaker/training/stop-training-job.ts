import type { StopTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { findTrainingJob } from './describe-training-job.ts';
import { enter, type TrainingJob } from './training-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StopTrainingJob.html — the container gets SIGTERM and 120 s; its model so far is kept. */
export function stopTrainingJob({ TrainingJobName }: Checked<StopTrainingJobRequest>, context: CallContext): object {
  const job = findTrainingJob(TrainingJobName, context);
  if (job.status === 'Stopping') return {};
  if (job.status !== 'InProgress')
    throw invalid(`The request was rejected because the training job is in status ${job.status}.`);
  beginStopping(job);
  return {};
}

/** Of a job that is in progress; of any other it changes nothing. */
export function beginStopping(job: TrainingJob): void {
  if (job.status !== 'InProgress') return;
  enter(job, 'Stopping', 'Stopping the training job');
  job.stop.abort();
}
