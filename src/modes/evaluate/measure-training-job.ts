import { consoleUrl } from '../../aws/console.ts';
import { RemoteFailure } from '../../errors.ts';
import type { ModelReference } from '../../result.ts';
import type { Run } from '../../run.ts';
import { servingEnvironment } from '../../sagemaker/script-mode.ts';
import { describeTrainingJob, reportedMetrics } from '../../sagemaker/training-job.ts';
import type { Measured } from './measured.ts';

/**
 * The final metrics of a training job. Those that `from` brought from the step that trained count more: it has read the
 * log, and left out what ended as NaN. Throws RemoteFailure when there is no such job, or no Completed one.
 */
export async function measureTrainingJob(
  jobName: string,
  model: ModelReference | undefined,
  { aws, signal }: Run,
): Promise<Measured> {
  const job = await describeTrainingJob(aws, jobName, signal);
  const page = consoleUrl(aws.region, 'training-job', jobName);
  if (job === undefined) {
    throw new RemoteFailure({
      what: `there is no training job ${jobName} in ${aws.region}`,
      fix: 'check `training-job` and `region`',
    });
  }
  if (job.TrainingJobStatus !== 'Completed') {
    throw new RemoteFailure({
      what: `training job ${jobName} is ${job.TrainingJobStatus}, not Completed`,
      reason: job.FailureReason,
      consoleUrl: page,
    });
  }
  return {
    jobName,
    consoleUrl: page,
    metrics: (model?.jobName === jobName ? model.metrics : undefined) ?? reportedMetrics(job),
    jobArn: job.TrainingJobArn,
    modelArtifact: job.ModelArtifacts?.S3ModelArtifacts,
    imageUri: job.AlgorithmSpecification?.TrainingImage,
    containerEnvironment: servingEnvironment(job),
  };
}
