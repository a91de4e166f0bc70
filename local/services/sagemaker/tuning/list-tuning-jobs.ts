import type {
  HyperParameterTuningJobSummary,
  ListHyperParameterTuningJobsRequest,
  ListHyperParameterTuningJobsResponse,
  ListTrainingJobsForHyperParameterTuningJobRequest,
  ListTrainingJobsForHyperParameterTuningJobResponse,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { countJobs, countObjectives, findTuningJob, summaryOf } from './describe-tuning-job.ts';
import { type Child, finalValue, type TuningJob, tuningJobs } from './tuning-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListHyperParameterTuningJobs.html */
export function listTuningJobs(
  request: Checked<ListHyperParameterTuningJobsRequest>,
  context: CallContext,
): ListHyperParameterTuningJobsResponse {
  const { page, NextToken } = listPage(tuningJobs(context).values(), request, 'Ascending');
  return { HyperParameterTuningJobSummaries: page.map(jobSummary), NextToken };
}

function jobSummary(job: TuningJob): HyperParameterTuningJobSummary {
  return {
    HyperParameterTuningJobName: job.name,
    HyperParameterTuningJobArn: job.arn,
    HyperParameterTuningJobStatus: job.status,
    Strategy: job.plan.config.Strategy,
    CreationTime: job.created,
    HyperParameterTuningEndTime: job.ended,
    LastModifiedTime: job.lastModified,
    TrainingJobStatusCounters: countJobs(job),
    ObjectiveStatusCounters: countObjectives(job),
    ResourceLimits: job.plan.config.ResourceLimits,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListTrainingJobsForHyperParameterTuningJob.html */
export function listChildren(
  {
    HyperParameterTuningJobName,
    SortBy = 'Name',
    ...request
  }: Checked<ListTrainingJobsForHyperParameterTuningJobRequest>,
  context: CallContext,
): ListTrainingJobsForHyperParameterTuningJobResponse {
  const job = findTuningJob(HyperParameterTuningJobName, context);
  const byObjective = SortBy === 'FinalObjectiveMetricValue';
  const children = job.children.map((child) => ({
    child,
    name: child.job.name,
    status: child.job.status,
    // What is listed by objective stands in that order already, and a page is sorted by time.
    created: byObjective ? new Date(0) : child.job.created,
  }));
  if (byObjective) children.sort((one, other) => objective(one.child) - objective(other.child));
  const { page, NextToken } = listPage(children, { ...request, ...(byObjective ? {} : { SortBy }) }, 'Ascending');
  return { TrainingJobSummaries: page.map(({ child }) => summaryOf(job, child)), NextToken };
}

/** Children without a value come last. */
function objective(child: Child): number {
  return finalValue(child) ?? Number.POSITIVE_INFINITY;
}
