import { consoleUrl } from '../../aws/console.ts';
import type { ProcessingJob } from '../../sagemaker/processing-job.ts';

/** What is known of a job as soon as it has a name. */
export function underway(jobName: string, region: string) {
  return {
    mode: 'process',
    status: 'InProgress',
    jobName,
    consoleUrl: consoleUrl(region, 'processing-job', jobName),
  } as const;
}

/** What a job tells about itself at any time. */
export function jobFacts(job: ProcessingJob, region: string) {
  const cluster = job.ProcessingResources?.ClusterConfig;
  return {
    ...underway(job.ProcessingJobName ?? '', region),
    jobArn: job.ProcessingJobArn,
    imageUri: job.AppSpecification?.ImageUri,
    instanceType: cluster?.InstanceType,
    instanceCount: cluster?.InstanceCount,
  } as const;
}
