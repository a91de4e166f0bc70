import { isDeepStrictEqual } from 'node:util';
import {
  CreateProcessingJobCommand,
  type CreateProcessingJobRequest,
  DescribeProcessingJobCommand,
  type DescribeProcessingJobResponse,
  SageMakerClient,
  StopProcessingJobCommand,
} from '@aws-sdk/client-sagemaker';
import { abortable, creationOf, isOverStatus, unlessMissing } from './job.ts';
import type { JobKind } from './job-kind.ts';
import type { Transition } from './phases.ts';

/** A processing job as DescribeProcessingJob tells of it. */
export type ProcessingJob = DescribeProcessingJobResponse;

export const processingJobs: JobKind<ProcessingJob, CreateProcessingJobRequest> = {
  noun: 'processing job',
  nameLimit: 63,
  logGroup: '/aws/sagemaker/ProcessingJobs',
  nameOf: ({ ProcessingJobName }) => ProcessingJobName ?? '',
  createdOf: ({ CreationTime }) => CreationTime,
  instancesOf: ({ ProcessingResources }) => ProcessingResources?.ClusterConfig?.InstanceCount ?? 1,
  isOver: ({ ProcessingJobStatus }) => isOverStatus(ProcessingJobStatus),
  hasCompleted: ({ ProcessingJobStatus }) => ProcessingJobStatus === 'Completed',
  isReusable: ({ ProcessingJobStatus }) => ProcessingJobStatus === 'Completed' || ProcessingJobStatus === 'InProgress',
  isMadeFrom,
  transitionsOf,
  intervalMs,
  describe: async (aws, name, signal) => {
    const command = new DescribeProcessingJobCommand({ ProcessingJobName: name });
    return await unlessMissing(aws.client(SageMakerClient).send(command, abortable(signal)));
  },
  create: (aws, request) => creationOf(aws.client(SageMakerClient).send(new CreateProcessingJobCommand(request))),
  stop: async (aws, name) => {
    await unlessMissing(aws.client(SageMakerClient).send(new StopProcessingJobCommand({ ProcessingJobName: name })));
  },
};

/** The same image with the same arguments over the same data: the rest of a request, AWS may fill in. */
function isMadeFrom(request: CreateProcessingJobRequest, job: ProcessingJob): boolean {
  return isDeepStrictEqual(essence(request), essence(job));
}

function essence({
  AppSpecification,
  ProcessingInputs = [],
  Environment = {},
}: CreateProcessingJobRequest | ProcessingJob) {
  const { ImageUri, ContainerEntrypoint = [], ContainerArguments = [] } = AppSpecification ?? {};
  const data = ProcessingInputs.map(({ InputName, S3Input }) => [InputName, S3Input?.S3Uri]);
  return { ImageUri, ContainerEntrypoint, ContainerArguments, data, Environment };
}

/** A processing job tells two times only: until the first it gets its machines and data, until the second its container runs. */
function transitionsOf(job: ProcessingJob): readonly Transition[] {
  const { CreationTime, ProcessingStartTime, ProcessingEndTime, ProcessingJobStatus = '' } = job;
  // A job that ends before its container starts has no time of start.
  const provisioned = ProcessingStartTime ?? ProcessingEndTime;
  const transitions: Transition[] = [];
  if (CreationTime) {
    transitions.push({ status: 'Starting', message: 'machines and data', start: CreationTime, end: provisioned });
  }
  if (ProcessingStartTime) {
    transitions.push({
      status: 'Processing',
      message: 'the container runs',
      start: ProcessingStartTime,
      end: ProcessingEndTime,
    });
  }
  if (ProcessingEndTime && isOverStatus(ProcessingJobStatus)) {
    const message = job.FailureReason ?? job.ExitMessage;
    transitions.push({ status: ProcessingJobStatus, message, start: ProcessingEndTime, end: ProcessingEndTime });
  }
  return transitions;
}

/** Machines take minutes; of a container that has run for hours, a few seconds more or less are nothing. */
function intervalMs({ ProcessingJobStatus, ProcessingStartTime }: ProcessingJob, now: number): number {
  if (ProcessingJobStatus === 'Stopping') return 2_000;
  if (ProcessingStartTime === undefined) return 15_000;
  return Math.min(Math.max((now - ProcessingStartTime.getTime()) / 20, 5_000), 20_000);
}

/** An output that goes to S3. */
export interface OutputOnS3 {
  readonly name: string;
  /** Where the container leaves it. */
  readonly path: string;
  /** With the slash that keeps `train` from being `train-2` as well, where the next job takes it for a prefix. */
  readonly uri: string;
}

export function outputsOnS3({ ProcessingOutputConfig }: ProcessingJob): readonly OutputOnS3[] {
  return (ProcessingOutputConfig?.Outputs ?? []).flatMap(({ OutputName, S3Output }) =>
    OutputName && S3Output?.S3Uri
      ? [{ name: OutputName, path: S3Output.LocalPath ?? '', uri: S3Output.S3Uri.replace(/\/*$/, '/') }]
      : [],
  );
}

/** Output name → S3 URI. */
export function outputUris(job: ProcessingJob): Readonly<Record<string, string>> {
  return Object.fromEntries(outputsOnS3(job).map(({ name, uri }) => [name, uri]));
}
