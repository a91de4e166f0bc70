import type {
  DescribeHyperParameterTuningJobRequest,
  DescribeHyperParameterTuningJobResponse,
  HyperParameterTrainingJobSummary,
  ObjectiveStatusCounters,
  TrainingJobStatusCounters,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { bestChild, type Child, finalValue, objectiveStatusOf, type TuningJob, tuningJobs } from './tuning-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeHyperParameterTuningJob.html */
export function describeTuningJob(
  { HyperParameterTuningJobName }: Checked<DescribeHyperParameterTuningJobRequest>,
  context: CallContext,
): DescribeHyperParameterTuningJobResponse {
  const job = findTuningJob(HyperParameterTuningJobName, context);
  const best = bestChild(job);
  return {
    HyperParameterTuningJobName: job.name,
    HyperParameterTuningJobArn: job.arn,
    HyperParameterTuningJobConfig: job.plan.config,
    TrainingJobDefinition: job.plan.definition,
    HyperParameterTuningJobStatus: job.status,
    CreationTime: job.created,
    HyperParameterTuningEndTime: job.ended,
    LastModifiedTime: job.lastModified,
    TrainingJobStatusCounters: countJobs(job),
    ObjectiveStatusCounters: countObjectives(job),
    BestTrainingJob: best && summaryOf(job, best),
    FailureReason: job.failureReason,
    ConsumedResources: { RuntimeInSeconds: Math.ceil(runtimeMillis(job) / 1000) },
  };
}

/** Throws the error that AWS answers for a job that is not there. */
export function findTuningJob(name: string, context: CallContext): TuningJob {
  const job = tuningJobs(context).get(name);
  if (!job) throw invalid('Requested resource not found.');
  return job;
}

/** A child as both the description and the list tell of it. */
export function summaryOf({ name, plan }: TuningJob, child: Child): HyperParameterTrainingJobSummary {
  const { job, tuned } = child;
  const Value = job.ended === undefined ? undefined : finalValue(child);
  return {
    TrainingJobName: job.name,
    TrainingJobArn: job.arn,
    TuningJobName: name,
    CreationTime: job.created,
    TrainingStartTime: job.started,
    TrainingEndTime: job.ended,
    TrainingJobStatus: job.status,
    TunedHyperParameters: { ...tuned },
    FailureReason: job.failureReason,
    FinalHyperParameterTuningJobObjectiveMetric: Value === undefined ? undefined : { ...plan.objective, Value },
    ObjectiveStatus: objectiveStatusOf(child),
  };
}

export function countJobs({ children }: TuningJob): TrainingJobStatusCounters {
  const count = (...statuses: string[]) => children.filter(({ job }) => statuses.includes(job.status)).length;
  return {
    Completed: count('Completed'),
    InProgress: count('InProgress', 'Stopping'),
    RetryableError: 0,
    NonRetryableError: count('Failed'),
    Stopped: count('Stopped'),
  };
}

export function countObjectives({ children }: TuningJob): ObjectiveStatusCounters {
  const statuses = children.map(objectiveStatusOf);
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { Succeeded: count('Succeeded'), Pending: count('Pending'), Failed: count('Failed') };
}

function runtimeMillis({ children }: TuningJob): number {
  return children.reduce(
    (sum, { job: { started, ended } }) => sum + (started && ended ? ended.getTime() - started.getTime() : 0),
    0,
  );
}
