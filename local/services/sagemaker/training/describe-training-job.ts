import type { DescribeTrainingJobRequest, DescribeTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { defaultStoppingCondition, type TrainingJob, trainingJobs } from './training-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrainingJob.html */
export function describeTrainingJob(
  { TrainingJobName }: Checked<DescribeTrainingJobRequest>,
  context: CallContext,
): DescribeTrainingJobResponse {
  const job = findTrainingJob(TrainingJobName, context);
  const { Tags: _tags, SessionChainingConfig: _session, ...request } = job.request;
  return {
    ...request,
    TrainingJobArn: job.arn,
    TuningJobArn: job.tuningJobArn,
    TrainingJobStatus: job.status,
    SecondaryStatus: job.transitions.at(-1)?.Status,
    SecondaryStatusTransitions: job.transitions,
    FailureReason: job.failureReason,
    ModelArtifacts: job.artifact === undefined ? undefined : { S3ModelArtifacts: job.artifact },
    StoppingCondition: request.StoppingCondition ?? defaultStoppingCondition,
    CreationTime: job.created,
    LastModifiedTime: job.lastModified,
    TrainingStartTime: job.started,
    TrainingEndTime: job.ended,
    ...durations(job),
    FinalMetricDataList: job.ended && job.metrics.size > 0 ? [...job.metrics.values()] : undefined,
    EnableNetworkIsolation: request.EnableNetworkIsolation ?? false,
    EnableInterContainerTrafficEncryption: request.EnableInterContainerTrafficEncryption ?? false,
    EnableManagedSpotTraining: request.EnableManagedSpotTraining ?? false,
  };
}

/** Throws the ValidationException that AWS answers for a job that is not there. */
export function findTrainingJob(name: string, context: CallContext): TrainingJob {
  const job = trainingJobs(context).get(name);
  if (!job) throw invalid('Requested resource not found.');
  return job;
}

/** What is billed of the time on spot capacity. AWS's share changes with the market; some share makes a saving to show. */
const SPOT_SHARE = 0.3;

/** Whole seconds, rounded up. */
function durations({ started, ended, request }: TrainingJob): Partial<DescribeTrainingJobResponse> {
  if (!started || !ended) return {};
  const seconds = Math.max(1, Math.ceil((ended.getTime() - started.getTime()) / 1000));
  const billed = request.EnableManagedSpotTraining ? Math.ceil(seconds * SPOT_SHARE) : seconds;
  return { TrainingTimeInSeconds: seconds, BillableTimeInSeconds: billed };
}
