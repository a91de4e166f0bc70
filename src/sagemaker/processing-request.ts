import type {
  CreateProcessingJobRequest,
  ProcessingInput as InputRequest,
  ProcessingOutput as OutputRequest,
  ProcessingInstanceType,
} from '@aws-sdk/client-sagemaker';
import type { NewProcessing } from '../inputs/config/process.ts';
import { overlay } from './overlay.ts';

/** Where sagemaker's own ScriptProcessor puts code, too. */
export const CODE_PATH = '/opt/ml/processing/input/code';

/** An input whose data is on S3 by now. */
export interface RemoteInput {
  readonly name: string;
  readonly s3Uri: string;
  /** Where the container finds it. */
  readonly path: string;
}

export interface ProcessingRequestParts {
  readonly jobName: string;
  readonly image: string;
  readonly instanceType: string;
  /** The code among them, for a job that runs a script. */
  readonly inputs: readonly RemoteInput[];
  /** `s3://…`: an output without a place of its own goes to `<outputUri>/<output name>`. */
  readonly outputUri: string;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
}

/** The task as CreateProcessingJob takes it, the user's own part of the request on top. */
export function processingRequest(task: NewProcessing, parts: ProcessingRequestParts): CreateProcessingJobRequest {
  const request: CreateProcessingJobRequest = {
    ProcessingJobName: parts.jobName,
    AppSpecification: {
      ImageUri: parts.image,
      ContainerEntrypoint: task.script && [task.script.command, `${CODE_PATH}/${task.script.entryPoint}`],
      // AWS refuses an empty list.
      ContainerArguments: task.arguments.length === 0 ? undefined : [...task.arguments],
    },
    RoleArn: task.executionRoleArn,
    ProcessingInputs: parts.inputs.map(inputRequest),
    ProcessingOutputConfig: {
      Outputs: Object.entries(task.outputs).map(([name, { path, uri }]) =>
        outputRequest(name, path, uri ?? `${parts.outputUri}/${name}`),
      ),
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceType: parts.instanceType as ProcessingInstanceType,
        InstanceCount: task.instanceCount,
        VolumeSizeInGB: task.volumeGb,
      },
    },
    StoppingCondition: { MaxRuntimeInSeconds: task.maxRuntimeMinutes * 60 },
    Environment: { ...task.environmentVariables },
    Tags: [...parts.tags],
  };
  return overlay(request, task.request ?? {});
}

function inputRequest({ name, s3Uri, path }: RemoteInput): InputRequest {
  return {
    InputName: name,
    S3Input: {
      S3Uri: s3Uri,
      LocalPath: path,
      S3DataType: 'S3Prefix',
      S3InputMode: 'File',
      S3DataDistributionType: 'FullyReplicated',
      S3CompressionType: 'None',
    },
  };
}

function outputRequest(name: string, path: string, s3Uri: string): OutputRequest {
  return { OutputName: name, S3Output: { S3Uri: s3Uri, LocalPath: path, S3UploadMode: 'EndOfJob' } };
}
