import { consoleUrl } from '../../aws/console.ts';
import { servingEnvironment } from '../../sagemaker/script-mode.ts';
import type { TrainingJob } from '../../sagemaker/training-job.ts';

/** What is known of a job as soon as it has a name. */
export function underway(jobName: string, region: string) {
  return {
    mode: 'train',
    status: 'InProgress',
    jobName,
    consoleUrl: consoleUrl(region, 'training-job', jobName),
  } as const;
}

/** What a job tells about itself at any time. */
export function jobFacts(job: TrainingJob, region: string) {
  return {
    ...underway(job.TrainingJobName ?? '', region),
    jobArn: job.TrainingJobArn,
    imageUri: job.AlgorithmSpecification?.TrainingImage,
    containerEnvironment: servingEnvironment(job),
    instanceType: job.ResourceConfig?.InstanceType,
    instanceCount: job.ResourceConfig?.InstanceCount,
  } as const;
}
