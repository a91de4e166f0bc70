import type { CreateProcessingJobRequest, ProcessingJobStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';

export type ProcessingRequest = Checked<CreateProcessingJobRequest>;

/** A processing job from its creation on. Like training jobs they are never forgotten. */
export interface ProcessingJob {
  readonly name: string;
  readonly arn: string;
  readonly request: ProcessingRequest;
  readonly created: Date;
  lastModified: Date;
  status: ProcessingJobStatus;
  /** When the container starts. */
  started?: Date;
  ended?: Date;
  failureReason?: string;
  /** The first 1024 characters of what the container left in /opt/ml/output/message. */
  exitMessage?: string;
  /** Aborted by StopProcessingJob. */
  readonly stop: AbortController;
}

export const processingJobs = regional<ProcessingJob>('processing-jobs');

/** Throws the ValidationException that AWS answers for a job that is not there. */
export function findProcessingJob(name: string, context: CallContext): ProcessingJob {
  const job = processingJobs(context).get(name);
  if (!job) throw invalid('Requested resource not found.');
  return job;
}
