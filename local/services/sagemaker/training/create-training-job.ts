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
  const name = request.TrainingJobName;
  const arn = arnOf(context, 'training-job', name);
  if (trainingJobs(context).has(name)) throw duplicate(arn);
  checkTrainingRequest(request);

  const now = new Date();
  const job: TrainingJob = {
    name,
    arn,
    request: withMetricDefinitions(request),
    created: now,
    lastModified: now,
    status: 'InProgress',
    transitions: [],
    metrics: new Map(),
    stop: new AbortController(),
  };
  enter(job, 'Starting', 'Launching requested ML instances');
  trainingJobs(context).set(name, job);
  beginTagging(context, arn, request.Tags);
  context.world.background(runTrainingJob(job, context));
  return { TrainingJobArn: arn };
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
  if (!builtIn) return request;
  const MetricDefinitions = builtIn.map(({ Name, Regex }) => ({ Name, Regex }));
  return { ...request, AlgorithmSpecification: { ...algorithm, MetricDefinitions } };
}
