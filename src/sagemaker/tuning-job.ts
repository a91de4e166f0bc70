import {
  CreateHyperParameterTuningJobCommand,
  type CreateHyperParameterTuningJobRequest,
  DescribeHyperParameterTuningJobCommand,
  type DescribeHyperParameterTuningJobResponse,
  type HyperParameterTrainingJobSummary,
  paginateListTrainingJobsForHyperParameterTuningJob,
  SageMakerClient,
  StopHyperParameterTuningJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import type { TunedJob } from '../result/train.ts';
import { abortable, creationOf, isOverStatus, unlessMissing } from './job.ts';
import type { JobKind } from './job-kind.ts';
import type { Transition } from './phases.ts';
import { isTunedFrom } from './tuning-request.ts';

/** A tuning job as DescribeHyperParameterTuningJob tells of it. */
export type TuningJob = DescribeHyperParameterTuningJobResponse;

/** Tuning jobs have no containers, hence no log, of their own: their training jobs have. */
export const tuningJobs: JobKind<TuningJob, CreateHyperParameterTuningJobRequest> = {
  noun: 'tuning job',
  nameLimit: 32,
  nameOf: ({ HyperParameterTuningJobName }) => HyperParameterTuningJobName ?? '',
  isOver: ({ HyperParameterTuningJobStatus }) => isOverStatus(HyperParameterTuningJobStatus),
  hasCompleted: ({ HyperParameterTuningJobStatus }) => HyperParameterTuningJobStatus === 'Completed',
  isReusable,
  isMadeFrom: isTunedFrom,
  transitionsOf,
  intervalMs,
  async describe(aws, name, signal) {
    const command = new DescribeHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name });
    return await unlessMissing(aws.client(SageMakerClient).send(command, abortable(signal)));
  },
  create: (aws, request) =>
    creationOf(aws.client(SageMakerClient).send(new CreateHyperParameterTuningJobCommand(request))),
  async stop(aws, name) {
    const command = new StopHyperParameterTuningJobCommand({ HyperParameterTuningJobName: name });
    await unlessMissing(aws.client(SageMakerClient).send(command));
  },
};

/** A search that completed without a best training job is none to go on with. */
function isReusable({ HyperParameterTuningJobStatus: status, BestTrainingJob }: TuningJob): boolean {
  return status === 'InProgress' || (status === 'Completed' && BestTrainingJob !== undefined);
}

/** A tuning job tells two times only: from the one to the other it searches. */
function transitionsOf(job: TuningJob): readonly Transition[] {
  const { CreationTime, HyperParameterTuningEndTime: end, HyperParameterTuningJobStatus: status = '' } = job;
  if (CreationTime === undefined) return [];
  const searching = { status: 'Tuning', message: plan(job), start: CreationTime, end };
  if (end === undefined || !isOverStatus(status)) return [searching];
  return [searching, { status, message: job.FailureReason, start: end, end }];
}

function plan({ HyperParameterTuningJobConfig: config }: TuningJob): string {
  const { Type, MetricName } = config?.HyperParameterTuningJobObjective ?? {};
  const { MaxNumberOfTrainingJobs: most, MaxParallelTrainingJobs: parallel } = config?.ResourceLimits ?? {};
  return `${Type?.toLowerCase()} ${MetricName} in up to ${most} training jobs, ${parallel} at a time`;
}

/** `5 Completed, 2 InProgress`: the training jobs that there are, by their state. */
export function progressOf({ TrainingJobStatusCounters: counters = {} }: TuningJob): string {
  const some = Object.entries(counters).filter(([, count]) => count > 0);
  return some.length === 0 ? 'no training job yet' : some.map(([state, count]) => `${count} ${state}`).join(', ');
}

/** Training jobs take minutes each; when none runs, the search is about to go on or to end. */
function intervalMs({ TrainingJobStatusCounters: { InProgress = 0 } = {} }: TuningJob): number {
  return InProgress > 0 ? 30_000 : 10_000;
}

/** The training jobs of a tuning job so far, in the order in which they were started. */
export async function tunedJobs(aws: Aws, name: string, signal: AbortSignal): Promise<readonly TunedJob[]> {
  const pages = paginateListTrainingJobsForHyperParameterTuningJob(
    { client: aws.client(SageMakerClient), pageSize: 100 },
    { HyperParameterTuningJobName: name, SortBy: 'CreationTime', SortOrder: 'Ascending' },
    { abortSignal: signal },
  );
  const jobs: TunedJob[] = [];
  for await (const { TrainingJobSummaries = [] } of pages) jobs.push(...TrainingJobSummaries.map(tunedJob));
  return jobs;
}

function tunedJob(summary: HyperParameterTrainingJobSummary): TunedJob {
  const { TrainingStartTime: start, TrainingEndTime: end } = summary;
  return {
    name: summary.TrainingJobName ?? '',
    status: summary.TrainingJobStatus ?? 'InProgress',
    objective: summary.FinalHyperParameterTuningJobObjectiveMetric?.Value,
    hyperparameters: summary.TunedHyperParameters ?? {},
    seconds: start && end && Math.round((end.getTime() - start.getTime()) / 1000),
    failureReason: summary.FailureReason,
  };
}
