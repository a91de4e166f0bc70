import type { CreateTrainingJobRequest, CreateTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import { resolveImage } from '../../../containers/images.ts';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Checked } from '../operation.ts';
import { beginTagging } from '../tags.ts';
import { checkTrainingRequest } from './check-training-request.ts';
import { runTrainingJob } from './run-training-job.ts';
import { enter, type TrainingJob, type TrainingRequest, trainingJobs } from './training-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html — the job runs on in the background. */
export function createTrainingJob(
  request: Checked<CreateTrainingJobRequest>,
  context: CallContext,
): CreateTrainingJobResponse {
  const { job, over } = launchTrainingJob(request, context);
  context.world.background(over);
  return { TrainingJobArn: job.arn };
}

/** A job that has begun; `over` resolves with its end, however that is. */
export interface LaunchedJob {
  readonly job: TrainingJob;
  readonly over: Promise<void>;
}

/** Begins a training job: the caller's own, or a child of a tuning job. */
export function launchTrainingJob(
  request: TrainingRequest,
  context: CallContext,
  parent: Pick<TrainingJob, 'tuningJobArn' | 'onMetric'> = {},
): LaunchedJob {
  const name = request.TrainingJobName;
  const arn = arnOf(context, 'training-job', name);
  if (trainingJobs(context).has(name)) throw duplicate(arn);
  checkTrainingRequest(request);

  const { clock } = context.world;
  const now = new Date(clock.now());
  const job: TrainingJob = {
    ...parent,
    name,
    arn,
    request: withMetricDefinitions(request),
    created: now,
    clock,
    lastModified: now,
    status: 'InProgress',
    transitions: [],
    metrics: new Map(),
    stop: new AbortController(),
  };
  enter(job, 'Starting', 'Launching requested ML instances');
  trainingJobs(context).set(name, job);
  beginTagging(context, arn, request.Tags);
  return { job, over: runTrainingJob(job, context) };
}

function duplicate(arn: string): AwsError {
  return new AwsError(
    'ResourceInUse',
    `Training job names must be unique within an AWS account and region, and a training job with this name already exists (${arn})`,
  );
}

/** AWS fills in the metric definitions of its own algorithms, so that DescribeTrainingJob tells how to read their logs. */
function withMetricDefinitions(request: TrainingRequest): TrainingRequest {
  const { AlgorithmSpecification: algorithm } = request;
  if (!algorithm || algorithm.MetricDefinitions) return request;
  const builtIn = resolveImage(algorithm.TrainingImage ?? '')?.metricDefinitions;
  if (!builtIn || builtIn.length === 0) return request;
  const MetricDefinitions = builtIn.map(({ Name, Regex }) => ({ Name, Regex }));
  return { ...request, AlgorithmSpecification: { ...algorithm, MetricDefinitions } };
}
