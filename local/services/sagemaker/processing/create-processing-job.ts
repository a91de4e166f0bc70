import type { CreateProcessingJobRequest, CreateProcessingJobResponse } from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { beginTagging } from '../tags.ts';
import { type ProcessingJob, type ProcessingRequest, processingJobs } from './processing-job.ts';
import { runProcessingJob } from './run-processing-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateProcessingJob.html — the job runs on in the background. */
export function createProcessingJob(
  request: Checked<CreateProcessingJobRequest>,
  context: CallContext,
): CreateProcessingJobResponse {
  const { world } = context;
  const name = request.ProcessingJobName;
  const arn = arnOf(context, 'processing-job', name);
  if (processingJobs(context).has(name)) throw duplicate(arn);
  checkRequest(request);
  const now = new Date(world.clock.now());
  const job: ProcessingJob = {
    name,
    arn,
    request,
    created: now,
    lastModified: now,
    status: 'InProgress',
    stop: new AbortController(),
  };
  processingJobs(context).set(name, job);
  beginTagging(context, arn, request.Tags);
  world.background(runProcessingJob(job, context));
  return { ProcessingJobArn: arn };
}

function duplicate(arn: string): AwsError {
  return new AwsError(
    'ResourceInUse',
    `Processing job names must be unique within an AWS account and region, and a processing job with this name already exists (${arn})`,
  );
}

/** What the constraints of single members cannot say. Throws ValidationException. */
function checkRequest({ ProcessingInputs = [], ProcessingOutputConfig }: ProcessingRequest): void {
  const outputs = ProcessingOutputConfig?.Outputs ?? [];
  const inputs = ProcessingInputs.flatMap(({ S3Input }) => S3Input ?? []);
  const paths = [...inputs, ...outputs.flatMap(({ S3Output }) => S3Output ?? [])].map(
    ({ LocalPath }) => LocalPath ?? '',
  );
  const astray = paths.find((path) => !path.startsWith('/opt/ml/processing/') || path.split('/').includes('..'));
  if (astray !== undefined) throw invalid(`LocalPath must begin with /opt/ml/processing/: ${astray}`);
  checkUnique([...ProcessingInputs.map(({ InputName }) => InputName), ...outputs.map(({ OutputName }) => OutputName)]);
  refuseUnplayed({
    'dataset definitions': ProcessingInputs.some(({ DatasetDefinition }) => DatasetDefinition !== undefined),
    'feature store outputs': outputs.some(({ FeatureStoreOutput }) => FeatureStoreOutput !== undefined),
    'input mode Pipe': inputs.some(({ S3InputMode }) => S3InputMode === 'Pipe'),
    'compressed inputs': inputs.some(({ S3CompressionType }) => S3CompressionType === 'Gzip'),
    'data sources other than S3Prefix': inputs.some(({ S3DataType }) => S3DataType !== 'S3Prefix'),
    'continuous uploads': outputs.some(({ S3Output }) => S3Output?.S3UploadMode === 'Continuous'),
  });
}

function checkUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw invalid(`Names of inputs and outputs must be unique: ${twice} is given twice.`);
}
