import type { CreateTrainingJobRequest, CreateTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import { resolveImage } from '../../../containers/images.ts';
import { AwsError } from '../../../server/aws-error.ts';
import type { CallContext } from '../../../server/service.ts';
import { arnOf } from '../arn.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { beginTagging } from '../tags.ts';
import { fromPython } from './read-metrics.ts';
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
  checkMeaning(request);

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

/** What no pattern can say. */
function checkMeaning(request: TrainingRequest): void {
  const { AlgorithmSpecification: algorithm, InputDataConfig: channels = [] } = request;
  if (!algorithm?.TrainingImage)
    throw invalid(
      'You must specify either the training image or the algorithm name, and the local AWS knows images only.',
    );
  if (!request.ResourceConfig) throw invalid('ResourceConfig must be specified.');
  const twice = channels.find(
    ({ ChannelName }, index) => channels.findIndex((c) => c.ChannelName === ChannelName) < index,
  );
  if (twice) throw invalid(`Channel names must be unique within a training job: ${twice.ChannelName} is given twice.`);
  if (isFirstParty(algorithm.TrainingImage) && algorithm.MetricDefinitions?.length)
    throw invalid(
      "You can't override the metric definitions for Amazon SageMaker algorithms. Please retry the request without specifying metric definitions.",
    );
  for (const { Name, Regex } of algorithm.MetricDefinitions ?? []) checkRegex(Name, Regex);
  const modes = [algorithm.TrainingInputMode, ...channels.map(({ InputMode }) => InputMode)];
  const sources = channels.map(({ DataSource }) => DataSource.S3DataSource);
  refuseUnplayed({
    'more than one instance per training job': (request.ResourceConfig.InstanceCount ?? 1) > 1,
    'input mode Pipe': modes.includes('Pipe'),
    'data sources other than S3Prefix': sources.some((source) => source?.S3DataType !== 'S3Prefix'),
    'uncompressed model output': request.OutputDataConfig.CompressionType === 'NONE',
    'managed spot training': request.EnableManagedSpotTraining === true,
  });
}

function checkRegex(name: string, regex: string): void {
  try {
    fromPython(regex);
  } catch (cause) {
    throw invalid(`The regular expression of metric definition ${name} is not valid: ${regex} (${cause})`);
  }
}

function isFirstParty(image: string): boolean {
  return resolveImage(image)?.name === 'linear-learner';
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
