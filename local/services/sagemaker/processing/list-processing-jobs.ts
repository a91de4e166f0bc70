import type {
  ListProcessingJobsRequest,
  ListProcessingJobsResponse,
  ProcessingJobSummary,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { type ProcessingJob, processingJobs } from './processing-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListProcessingJobs.html */
export function listProcessingJobs(
  request: Checked<ListProcessingJobsRequest>,
  context: CallContext,
): ListProcessingJobsResponse {
  const { page, NextToken } = listPage(processingJobs(context).values(), request, 'Ascending');
  return { ProcessingJobSummaries: page.map(summaryOf), NextToken };
}

function summaryOf(job: ProcessingJob): ProcessingJobSummary {
  return {
    ProcessingJobName: job.name,
    ProcessingJobArn: job.arn,
    CreationTime: job.created,
    ProcessingEndTime: job.ended,
    LastModifiedTime: job.lastModified,
    ProcessingJobStatus: job.status,
    FailureReason: job.failureReason,
    ExitMessage: job.exitMessage,
  };
}
