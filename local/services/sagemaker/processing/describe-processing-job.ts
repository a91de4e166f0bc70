import type { DescribeProcessingJobRequest, DescribeProcessingJobResponse } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Checked } from '../operation.ts';
import { findProcessingJob } from './processing-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeProcessingJob.html */
export function describeProcessingJob(
  { ProcessingJobName }: Checked<DescribeProcessingJobRequest>,
  context: CallContext,
): DescribeProcessingJobResponse {
  const job = findProcessingJob(ProcessingJobName, context);
  const { Tags: _tags, ...request } = job.request;
  return {
    ...request,
    StoppingCondition: request.StoppingCondition ?? { MaxRuntimeInSeconds: 86_400 },
    ProcessingJobArn: job.arn,
    ProcessingJobStatus: job.status,
    ExitMessage: job.exitMessage,
    FailureReason: job.failureReason,
    CreationTime: job.created,
    LastModifiedTime: job.lastModified,
    ProcessingStartTime: job.started,
    ProcessingEndTime: job.ended,
  };
}
