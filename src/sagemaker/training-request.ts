import type {
  Channel as ChannelRequest,
  CreateTrainingJobRequest,
  TrainingInstanceType,
} from '@aws-sdk/client-sagemaker';
import type { NewTraining } from '../inputs/config.ts';

/** A channel whose data is on S3 by now. */
export interface RemoteChannel {
  readonly name: string;
  readonly s3Uri: string;
  readonly contentType?: string | undefined;
  readonly inputMode?: 'File' | 'FastFile' | 'Pipe' | undefined;
}

export interface TrainingRequestParts {
  readonly jobName: string;
  readonly image: string;
  readonly channels: readonly RemoteChannel[];
  /** `s3://…`: the artifact goes to `<outputUri>/<job>/output/model.tar.gz`. */
  readonly outputUri: string;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
}

/** The task as CreateTrainingJob takes it. */
export function trainingRequest(task: NewTraining, parts: TrainingRequestParts): CreateTrainingJobRequest {
  return {
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
      InstanceType: task.instanceType as TrainingInstanceType,
      InstanceCount: task.instanceCount,
      VolumeSizeInGB: task.volumeGb,
    },
    StoppingCondition: { MaxRuntimeInSeconds: task.maxRuntimeMinutes * 60 },
    HyperParameters: { ...task.hyperparameters },
    Environment: { ...task.environmentVariables },
    Tags: [...parts.tags],
  };
}

/** Absent where none are given: AWS knows those of its own algorithms. */
function metricDefinitions({ metricDefinitions }: NewTraining) {
  return metricDefinitions && Object.entries(metricDefinitions).map(([Name, Regex]) => ({ Name, Regex }));
}

function channelRequest({ name, s3Uri, contentType, inputMode }: RemoteChannel): ChannelRequest {
  return {
    ChannelName: name,
    DataSource: {
      S3DataSource: { S3DataType: 'S3Prefix', S3Uri: s3Uri, S3DataDistributionType: 'FullyReplicated' },
    },
    ContentType: contentType,
    InputMode: inputMode,
  };
}
