import { isDeepStrictEqual } from 'node:util';
import type {
  Channel as ChannelRequest,
  CreateTrainingJobRequest,
  DescribeTrainingJobResponse,
  TrainingInstanceType,
} from '@aws-sdk/client-sagemaker';
import type { Channel, NewTraining } from '../inputs/config/train.ts';
import { overlay } from './overlay.ts';
import { type SubmittedScript, scriptHyperparameters } from './script-mode.ts';

/** A channel whose data is on S3 by now. */
export interface RemoteChannel extends Pick<Channel, 'contentType' | 'inputMode' | 'distribution' | 'compression'> {
  readonly name: string;
  readonly s3Uri: string;
}

export interface TrainingRequestParts {
  readonly jobName: string;
  readonly image: string;
  readonly instanceType: string;
  /** The script that the image runs. */
  readonly script?: SubmittedScript | undefined;
  readonly channels: readonly RemoteChannel[];
  /** `s3://…`: the artifact goes to `<outputUri>/<job>/output/model.tar.gz`. */
  readonly outputUri: string;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
}

/** The task as CreateTrainingJob takes it, the user's own part of the request on top. */
export function trainingRequest(task: NewTraining, parts: TrainingRequestParts): CreateTrainingJobRequest {
  const request: CreateTrainingJobRequest = {
    TrainingJobName: parts.jobName,
    AlgorithmSpecification: {
      TrainingImage: parts.image,
      TrainingInputMode: 'File',
      MetricDefinitions: metricDefinitions(task),
    },
    RoleArn: task.executionRoleArn,
    InputDataConfig: parts.channels.map(channelRequest),
    OutputDataConfig: { S3OutputPath: parts.outputUri },
    ResourceConfig: {
      InstanceType: parts.instanceType as TrainingInstanceType,
      InstanceCount: task.instanceCount,
      VolumeSizeInGB: task.volumeGb,
      KeepAlivePeriodInSeconds: inSeconds(task.keepAliveMinutes),
    },
    StoppingCondition: {
      MaxRuntimeInSeconds: inSeconds(task.maxRuntimeMinutes),
      MaxWaitTimeInSeconds: inSeconds(task.spot?.maxWaitMinutes),
    },
    EnableManagedSpotTraining: task.spot && true,
    CheckpointConfig: task.checkpointUri === undefined ? undefined : { S3Uri: task.checkpointUri },
    HyperParameters: parts.script
      ? scriptHyperparameters(task.hyperparameters, parts.script)
      : { ...task.hyperparameters },
    Environment: { ...task.environmentVariables },
    Tags: [...parts.tags],
  };
  return overlay(request, task.request ?? {});
}

/**
 * Whether a job that bears the request's name is what the request asks for: CreateTrainingJob has no client token, so that a
 * taken name may mean that an attempt whose answer was lost has arrived. Told by what makes the model; AWS fills in the rest.
 */
export function isMadeFrom(request: CreateTrainingJobRequest, job: DescribeTrainingJobResponse): boolean {
  return isDeepStrictEqual(identity(request), identity(job));
}

function identity(training: CreateTrainingJobRequest | DescribeTrainingJobResponse) {
  return { ...trainingIdentity(training), HyperParameters: { ...training.HyperParameters } };
}

/** What tells trainings apart, but for their hyperparameters. */
export function trainingIdentity({
  RoleArn,
  AlgorithmSpecification,
  InputDataConfig = [],
  ResourceConfig,
}: Pick<DescribeTrainingJobResponse, 'RoleArn' | 'InputDataConfig' | 'ResourceConfig'> & {
  readonly AlgorithmSpecification?: { readonly TrainingImage?: string | undefined } | undefined;
}) {
  const channels = InputDataConfig.map(({ ChannelName, DataSource }) => [ChannelName, DataSource?.S3DataSource?.S3Uri]);
  return { RoleArn, image: AlgorithmSpecification?.TrainingImage, channels, type: ResourceConfig?.InstanceType };
}

function inSeconds(minutes: number | undefined): number | undefined {
  return minutes && minutes * 60;
}

/** Absent where none are given: AWS knows those of its own algorithms. */
function metricDefinitions({ metricDefinitions }: NewTraining) {
  return metricDefinitions && Object.entries(metricDefinitions).map(([Name, Regex]) => ({ Name, Regex }));
}

function channelRequest({ name, s3Uri, contentType, inputMode, ...channel }: RemoteChannel): ChannelRequest {
  const { distribution = 'FullyReplicated', compression } = channel;
  return {
    ChannelName: name,
    DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: s3Uri, S3DataDistributionType: distribution } },
    ContentType: contentType,
    CompressionType: compression,
    InputMode: inputMode,
  };
}
