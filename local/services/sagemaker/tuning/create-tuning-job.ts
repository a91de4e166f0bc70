import type { CreateHyperParameterTuningJobResponse } from '@aws-sdk/client-sagemaker';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { beginTagging } from '../tags.ts';
import { readTuningRequest } from './read-tuning-request.ts';
import { runTuningJob } from './run-tuning-job.ts';
import { type TuningJob, type TuningRequest, tuningJobs } from './tuning-job.ts';

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateHyperParameterTuningJob.html — its training jobs run in the background. */
export function createTuningJob(request: TuningRequest, context: CallContext): CreateHyperParameterTuningJobResponse {
  const name = request.HyperParameterTuningJobName;
  const arn = arnOf(context, 'hyper-parameter-tuning-job', name);
  if (tuningJobs(context).has(name))
    throw new AwsError(
      'ResourceInUse',
      `Hyperparameter tuning job names must be unique within an AWS account and region, and a tuning job with this name already exists (${arn})`,
    );
  const now = new Date();
  const job: TuningJob = {
    name,
    arn,
    plan: readTuningRequest(request),
    created: now,
    lastModified: now,
    status: 'InProgress',
    children: [],
    stop: new AbortController(),
  };
  tuningJobs(context).set(name, job);
  beginTagging(context, arn, request.Tags);
  context.world.background(runTuningJob(job, context));
  return { HyperParameterTuningJobArn: arn };
}
