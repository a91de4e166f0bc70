import { isAwsError } from '../../aws/explain-error.ts';
import type { NewVersion } from '../../inputs/config/register.ts';
import type { Run } from '../../run.ts';
import { describeTrainingJob } from '../../sagemaker/training-job.ts';
import { type TrainingOrigin, trainingOrigin } from '../../sagemaker/training-origin.ts';

/** What the training job tells of the model. A version is worth having without that, so nothing fails for it. */
export async function findOrigin(
  { jobName }: NewVersion,
  { aws, log, signal }: Run,
): Promise<TrainingOrigin | undefined> {
  if (jobName === undefined) return undefined;
  try {
    const job = await describeTrainingJob(aws, jobName, signal);
    if (job !== undefined) return trainingOrigin(job);
    log.info(`there is no training job ${jobName} in ${aws.region}: the version does not tell of its data and source`);
  } catch (error) {
    signal.throwIfAborted();
    if (!isAwsError(error)) throw error;
    log.warning(`the version does not tell of its data and source: ${error.message}`);
  }
  return undefined;
}
