import type { Rules } from '../check-constraints.ts';
import { environmentKey, jobName, listRules, roleArn, s3Uri, tagRules } from '../rules.ts';

export const trainingJobNameRules: Rules = { TrainingJobName: jobName };

/** CreateTrainingJob's constraints as the service model states them; the runtime limits are those of a job on one instance type. */
export const createTrainingJobRules: Rules = {
  TrainingJobName: jobName,
  RoleArn: roleArn,
  HyperParameters: { max: 100 },
  'HyperParameters.{key}': { max: 256 },
  'HyperParameters.{value}': { max: 2500 },
  'AlgorithmSpecification.TrainingImage': { max: 255 },
  'AlgorithmSpecification.TrainingInputMode': { oneOf: 'TrainingInputMode' },
  'AlgorithmSpecification.MetricDefinitions': { max: 40 },
  'AlgorithmSpecification.MetricDefinitions.*.Name': { min: 1, max: 255 },
  'AlgorithmSpecification.MetricDefinitions.*.Regex': { min: 1, max: 500 },
  InputDataConfig: { min: 1, max: 20 },
  'InputDataConfig.*.ChannelName': { pattern: '[A-Za-z0-9\\.\\-_]+', min: 1, max: 64 },
  'InputDataConfig.*.ContentType': { max: 256 },
  'InputDataConfig.*.CompressionType': { oneOf: 'CompressionType' },
  'InputDataConfig.*.InputMode': { oneOf: 'TrainingInputMode' },
  'InputDataConfig.*.DataSource.S3DataSource.S3DataType': { oneOf: 'S3DataType' },
  'InputDataConfig.*.DataSource.S3DataSource.S3Uri': s3Uri,
  'InputDataConfig.*.DataSource.S3DataSource.S3DataDistributionType': { oneOf: 'S3DataDistribution' },
  'OutputDataConfig.S3OutputPath': s3Uri,
  'OutputDataConfig.CompressionType': { oneOf: 'OutputCompressionType' },
  'ResourceConfig.InstanceType': { oneOf: 'TrainingInstanceType' },
  'ResourceConfig.InstanceCount': { min: 1 },
  'ResourceConfig.VolumeSizeInGB': { min: 1 },
  'ResourceConfig.KeepAlivePeriodInSeconds': { min: 0, max: 21_600 },
  'StoppingCondition.MaxRuntimeInSeconds': { min: 1, max: 2_419_200 },
  'StoppingCondition.MaxWaitTimeInSeconds': { min: 1 },
  'CheckpointConfig.S3Uri': s3Uri,
  Environment: { max: 100 },
  'Environment.{key}': { ...environmentKey, max: 512 },
  'Environment.{value}': { max: 512 },
  'RetryStrategy.MaximumRetryAttempts': { min: 1, max: 30 },
  ...tagRules,
};

export const listTrainingJobsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'SortBy' },
  StatusEquals: { oneOf: 'TrainingJobStatus' },
};
