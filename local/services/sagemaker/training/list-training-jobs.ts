import type { ListTrainingJobsRequest, ListTrainingJobsResponse, TrainingJobSummary } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { type TrainingJob, trainingJobs } from './training-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobs.html */
export function listTrainingJobs(
  request: Checked<ListTrainingJobsRequest>,
  context: CallContext,
): ListTrainingJobsResponse {
  const { page, NextToken } = listPage(trainingJobs(context).values(), request, 'Ascending');
  return { TrainingJobSummaries: page.map(summaryOf), NextToken };
}

function summaryOf(job: TrainingJob): TrainingJobSummary {
  return {
    TrainingJobName: job.name,
    TrainingJobArn: job.arn,
    CreationTime: job.created,
    TrainingEndTime: job.ended,
    LastModifiedTime: job.lastModified,
    TrainingJobStatus: job.status,
    SecondaryStatus: job.transitions.at(-1)?.Status,
  };
}
