import type { Metrics } from '../result/model.ts';
import { reportedMetrics, type TrainingJob } from './training-job.ts';

/** What a training job tells of the model that it made. */
export interface TrainingOrigin {
  readonly jobArn: string;
  readonly image: string | undefined;
  /** The user's own: without those by which script mode hands over the script. */
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly metrics: Metrics;
  /** Channel → S3 URI. What this action uploaded lies at a place that is made of its content. */
  readonly data: Readonly<Record<string, string>>;
  /** Of the script's files, which this action uploads to a place of that name. */
  readonly sourceSha256: string | undefined;
}

export function trainingOrigin(job: TrainingJob): TrainingOrigin {
  const { HyperParameters = {}, InputDataConfig = [] } = job;
  const data = InputDataConfig.map(({ ChannelName, DataSource }) => [ChannelName, DataSource?.S3DataSource?.S3Uri]);
  const submitted = HyperParameters['sagemaker_submit_directory'] ?? '';
  return {
    jobArn: job.TrainingJobArn ?? '',
    image: job.AlgorithmSpecification?.TrainingImage,
    hyperparameters: Object.fromEntries(
      Object.entries(HyperParameters).filter(([name]) => !name.startsWith('sagemaker_')),
    ),
    metrics: reportedMetrics(job),
    data: Object.fromEntries(data.filter(([, uri]) => uri !== undefined)),
    sourceSha256: /\/source\/([0-9a-f]{64})\/[^/]+$/.exec(submitted)?.[1],
  };
}
