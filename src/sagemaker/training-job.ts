import {
  CreateTrainingJobCommand,
  type CreateTrainingJobRequest,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobResponse,
  SageMakerClient,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';
import type { Metrics, Phase } from '../result.ts';

/** A training job as DescribeTrainingJob tells of it. */
export type TrainingJob = DescribeTrainingJobResponse;

/**
 * The training job of this name in the connection's account and region; undefined where there is none.
 *
 * A missing job answers `ValidationException` («Requested resource not found.») or `ResourceNotFound`; the name itself was
 * checked before, so that nothing else is invalid about the request.
 */
export async function describeTrainingJob(
  aws: Aws,
  name: string,
  signal?: AbortSignal,
): Promise<TrainingJob | undefined> {
  const command = new DescribeTrainingJobCommand({ TrainingJobName: name });
  try {
    return await aws.client(SageMakerClient).send(command, signal === undefined ? {} : { abortSignal: signal });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The same of a job that must be there. Throws RemoteFailure when it is not. */
export async function presentTrainingJob(aws: Aws, name: string, signal?: AbortSignal): Promise<TrainingJob> {
  const job = await describeTrainingJob(aws, name, signal);
  if (job !== undefined) return job;
  throw new RemoteFailure({ what: `training job ${name} was there and is not any more` });
}

/**
 * Creates the job: true, or false when the name is taken. CreateTrainingJob knows no client token, and the SDK repeats it
 * after a broken connection: a taken name means that the first attempt arrived, or that of a parallel run of the same step.
 */
export async function createTrainingJob(aws: Aws, request: CreateTrainingJobRequest): Promise<boolean> {
  try {
    await aws.client(SageMakerClient).send(new CreateTrainingJobCommand(request));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceInUse') return false;
    throw error;
  }
}

/** Asks the job to stop: SIGTERM to its containers, 120 s for them to end. A job that is missing or over is left in peace. */
export async function stopTrainingJob(aws: Aws, name: string): Promise<void> {
  try {
    await aws.client(SageMakerClient).send(new StopTrainingJobCommand({ TrainingJobName: name }));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ResourceNotFound' || error.name === 'ValidationException');
}

/** True once nothing about the job changes any more. */
export function isOver(job: TrainingJob): boolean {
  return (
    job.TrainingJobStatus === 'Completed' || job.TrainingJobStatus === 'Failed' || job.TrainingJobStatus === 'Stopped'
  );
}

/** True for a job whose model is there or on its way: what a re-run attaches to instead of training again. */
export function isReusable({ TrainingJobStatus, ModelArtifacts }: TrainingJob): boolean {
  if (TrainingJobStatus === 'Completed') return ModelArtifacts?.S3ModelArtifacts !== undefined;
  return TrainingJobStatus === 'InProgress';
}

/**
 * When to look again, in milliseconds: provisioning takes minutes and the last phases seconds, and of a training that has
 * run for hours a few seconds more or less are nothing.
 */
export function trainingIntervalMs(job: TrainingJob, now: number): number {
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

/** The secondary states that the job has left, in order. The state that it is in has no length yet, unless it is over. */
export function phases(job: TrainingJob): readonly Phase[] {
  return (job.SecondaryStatusTransitions ?? []).flatMap(({ Status, StartTime, EndTime }) => {
    if (Status === undefined || StartTime === undefined || EndTime === undefined || FINAL.has(Status)) return [];
    return [{ name: Status, seconds: Math.round((EndTime.getTime() - StartTime.getTime()) / 1000) }];
  });
}

/** A line for every state that the job entered after the first `seen` ones, with what the one before it took. */
export function phaseLines(job: TrainingJob, seen: number): readonly string[] {
  const transitions = job.SecondaryStatusTransitions ?? [];
  return transitions.slice(seen).map(({ Status, StatusMessage, StartTime }, index) => {
    const before = transitions[seen + index - 1];
    const seconds = ((StartTime?.getTime() ?? 0) - (before?.StartTime?.getTime() ?? 0)) / 1000;
    const took = before === undefined ? '' : ` (${before.Status} took ${Math.round(seconds)} s)`;
    return `${Status}: ${StatusMessage ?? ''}${took}`;
  });
}

/** These end a job and take no time. */
const FINAL = new Set<string>(['Completed', 'Failed', 'Stopped', 'MaxRuntimeExceeded', 'MaxWaitTimeExceeded']);

/** The last value of each metric, as SageMaker took it from the log (`FinalMetricDataList`). */
export function reportedMetrics(job: TrainingJob): Metrics {
  const named = (job.FinalMetricDataList ?? []).flatMap(({ MetricName, Value }) =>
    MetricName === undefined || Value === undefined ? [] : [[MetricName, Value] as const],
  );
  return Object.fromEntries(named);
}
