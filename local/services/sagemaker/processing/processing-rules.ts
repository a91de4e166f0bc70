import type { Rules } from '../check-constraints.ts';
import { environmentKey, image, jobName, listRules, roleArn, s3Uri, tagRules } from '../rules.ts';

export const processingJobNameRules: Rules = { ProcessingJobName: jobName };

/** CreateProcessingJob's constraints as the service model states them. */
export const createProcessingJobRules: Rules = {
  ProcessingJobName: jobName,
  RoleArn: roleArn,
  'AppSpecification.ImageUri': image,
  'AppSpecification.ContainerEntrypoint': { min: 1, max: 100 },
  'AppSpecification.ContainerEntrypoint.*': { max: 256 },
  'AppSpecification.ContainerArguments': { min: 1, max: 100 },
  'AppSpecification.ContainerArguments.*': { max: 256 },
  ProcessingInputs: { max: 10 },
  'ProcessingInputs.*.S3Input.S3Uri': s3Uri,
  'ProcessingInputs.*.S3Input.LocalPath': { max: 256 },
  'ProcessingInputs.*.S3Input.S3DataType': { oneOf: 'ProcessingS3DataType' },
  'ProcessingInputs.*.S3Input.S3InputMode': { oneOf: 'ProcessingS3InputMode' },
  'ProcessingInputs.*.S3Input.S3DataDistributionType': { oneOf: 'ProcessingS3DataDistributionType' },
  'ProcessingInputs.*.S3Input.S3CompressionType': { oneOf: 'ProcessingS3CompressionType' },
  'ProcessingOutputConfig.Outputs': { max: 10 },
  'ProcessingOutputConfig.Outputs.*.S3Output.S3Uri': s3Uri,
  'ProcessingOutputConfig.Outputs.*.S3Output.LocalPath': { max: 256 },
  'ProcessingOutputConfig.Outputs.*.S3Output.S3UploadMode': { oneOf: 'ProcessingS3UploadMode' },
  'ProcessingResources.ClusterConfig.InstanceType': { oneOf: 'ProcessingInstanceType' },
  'ProcessingResources.ClusterConfig.InstanceCount': { min: 1, max: 100 },
  'ProcessingResources.ClusterConfig.VolumeSizeInGB': { min: 1, max: 16_384 },
  'StoppingCondition.MaxRuntimeInSeconds': { min: 1, max: 777_600 },
  Environment: { max: 100 },
  'Environment.{key}': { ...environmentKey, max: 256 },
  'Environment.{value}': { max: 256 },
  ...tagRules,
};

export const listProcessingJobsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'SortBy' },
  StatusEquals: { oneOf: 'ProcessingJobStatus' },
};
