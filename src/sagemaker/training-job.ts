import {
  CreateTrainingJobCommand,
  type CreateTrainingJobRequest,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobResponse,
  SageMakerClient,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import type { MetricDefinition } from '../metrics/series.ts';
import type { Metrics } from '../result/model.ts';
import { abortable, creationOf, isOverStatus, unlessMissing } from './job.ts';
import type { JobKind } from './job-kind.ts';
import type { Transition } from './phases.ts';
import { isMadeFrom } from './training-request.ts';

/** A training job as DescribeTrainingJob tells of it. */
export type TrainingJob = DescribeTrainingJobResponse;

export const trainingJobs: JobKind<TrainingJob, CreateTrainingJobRequest> = {
  noun: 'training job',
  nameLimit: 63,
  logGroup: '/aws/sagemaker/TrainingJobs',
  nameOf: ({ TrainingJobName }) => TrainingJobName ?? '',
  createdOf: ({ CreationTime }) => CreationTime,
  instancesOf,
  isOver: ({ TrainingJobStatus }) => isOverStatus(TrainingJobStatus),
  hasCompleted: ({ TrainingJobStatus }) => TrainingJobStatus === 'Completed',
  isReusable,
  isMadeFrom,
  transitionsOf,
  intervalMs,
  describe: describeTrainingJob,
  create: (aws, request) => creationOf(aws.client(SageMakerClient).send(new CreateTrainingJobCommand(request))),
  stop: stopTrainingJob,
};

/** The training job of this name in the connection's account and region; undefined where there is none. */
export async function describeTrainingJob(
  aws: Aws,
  name: string,
  signal?: AbortSignal,
): Promise<TrainingJob | undefined> {
  const command = new DescribeTrainingJobCommand({ TrainingJobName: name });
  return await unlessMissing(aws.client(SageMakerClient).send(command, abortable(signal)));
}

/** Asks the job to stop: SIGTERM to its containers, 120 s for them to end. A job that is missing or over is left in peace. */
export async function stopTrainingJob(aws: Aws, name: string): Promise<void> {
  await unlessMissing(aws.client(SageMakerClient).send(new StopTrainingJobCommand({ TrainingJobName: name })));
}

/** A cluster of several types of instances has a count for each of its groups. */
function instancesOf({ ResourceConfig }: TrainingJob): number {
  const groups = ResourceConfig?.InstanceGroups ?? [];
  return ResourceConfig?.InstanceCount ?? groups.reduce((sum, { InstanceCount = 0 }) => sum + InstanceCount, 0);
}

/** A job that completed without a model is none to go on with. */
function isReusable({ TrainingJobStatus, ModelArtifacts }: TrainingJob): boolean {
  if (TrainingJobStatus === 'Completed') return ModelArtifacts?.S3ModelArtifacts !== undefined;
  return TrainingJobStatus === 'InProgress';
}

/**
 * Provisioning takes minutes and the last phases seconds, and of a training that has run for hours a few seconds more or
 * less are nothing.
 */
function intervalMs(job: TrainingJob, now: number): number {
  switch (job.SecondaryStatus) {
    case 'Downloading':
      return 10_000;
    case 'Training': {
      const since = job.SecondaryStatusTransitions?.at(-1)?.StartTime?.getTime() ?? now;
      return Math.min(Math.max((now - since) / 20, 5_000), 20_000);
    }
    case 'Uploading':
    case 'Stopping':
      return 2_000;
    default:
      return 15_000;
  }
}

function transitionsOf(job: TrainingJob): readonly Transition[] {
  const { SecondaryStatusTransitions = [] } = job;
  return SecondaryStatusTransitions.flatMap(({ Status, StatusMessage, StartTime, EndTime }) => {
    if (Status === undefined || StartTime === undefined) return [];
    const message = Status === 'Interrupted' ? interruption(job) : StatusMessage;
    return [{ status: Status, message, start: StartTime, end: EndTime }];
  });
}

/** What it means for the training that its spot instances are gone: AWS's own words say no more than that. */
function interruption({ CheckpointConfig }: TrainingJob): string {
  const checkpoints = CheckpointConfig?.S3Uri;
  const goingOn = checkpoints
    ? `goes on from the checkpoints in ${checkpoints}`
    : 'begins anew, since there is no `checkpoint-uri`';
  return `AWS took the spot capacity back; as soon as there is some again, training ${goingOn}`;
}

/** AWS fills in the definitions of its own algorithms, so the job knows them best. */
export function metricDefinitions({ AlgorithmSpecification }: TrainingJob): readonly MetricDefinition[] {
  const definitions = AlgorithmSpecification?.MetricDefinitions ?? [];
  return definitions.flatMap(({ Name, Regex }) => (Name && Regex ? [{ name: Name, regex: Regex }] : []));
}

/** The last value of each metric, as SageMaker took it from the log (`FinalMetricDataList`). */
export function reportedMetrics(job: TrainingJob): Metrics {
  const named = (job.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) =>
    MetricName === undefined || Value === undefined ? [] : [[MetricName, Value] as const],
  );
  return Object.fromEntries(named);
}
