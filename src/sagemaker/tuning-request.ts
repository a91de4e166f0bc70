import { isDeepStrictEqual } from 'node:util';
import type {
  CreateHyperParameterTuningJobRequest,
  CreateTrainingJobRequest,
  DescribeHyperParameterTuningJobResponse,
  HyperParameterTrainingJobDefinition,
  HyperParameterTuningJobConfig,
  ParameterRanges,
} from '@aws-sdk/client-sagemaker';
import type { Tuning } from '../inputs/config/tuning.ts';
import { overlay } from './overlay.ts';
import { trainingIdentity } from './training-request.ts';

/**
 * A search as CreateHyperParameterTuningJob takes it, the user's own part of the request on top; `training` is what one training
 * job would have been, and lends its name.
 */
export function tuningRequest(
  tuning: Tuning,
  training: CreateTrainingJobRequest,
): CreateHyperParameterTuningJobRequest {
  const request: CreateHyperParameterTuningJobRequest = {
    HyperParameterTuningJobName: training.TrainingJobName,
    HyperParameterTuningJobConfig: tuningConfig(tuning),
    TrainingJobDefinition: trainingDefinition(training),
    Tags: training.Tags,
  };
  return overlay(request, tuning.request ?? {});
}

/**
 * Whether a tuning job that bears the request's name is what the request asks for, as `isMadeFrom` tells it of a training job.
 * Describe gives back more than was asked for: hyperparameters of AWS's own begin with `_`.
 */
export function isTunedFrom(
  request: CreateHyperParameterTuningJobRequest,
  job: DescribeHyperParameterTuningJobResponse,
): boolean {
  return isDeepStrictEqual(identity(request), identity(job));
}

function identity({
  HyperParameterTuningJobConfig: search,
  TrainingJobDefinition: training,
}: CreateHyperParameterTuningJobRequest | DescribeHyperParameterTuningJobResponse) {
  const { MetricName, Type } = search?.HyperParameterTuningJobObjective ?? {};
  const { MaxNumberOfTrainingJobs, MaxParallelTrainingJobs } = search?.ResourceLimits ?? {};
  const hyperparameters = Object.entries(training?.StaticHyperParameters ?? {});
  return {
    search: [search?.Strategy, MetricName, Type, MaxNumberOfTrainingJobs, MaxParallelTrainingJobs],
    ranges: rangesOf(search?.ParameterRanges),
    training: training && trainingIdentity(training),
    hyperparameters: Object.fromEntries(hyperparameters.filter(([name]) => !name.startsWith('_'))),
  };
}

function rangesOf({
  IntegerParameterRanges: integer = [],
  ContinuousParameterRanges: continuous = [],
  CategoricalParameterRanges: categorical = [],
}: ParameterRanges = {}) {
  const bounds = [...integer, ...continuous].map(({ Name, MinValue, MaxValue }) => [Name, MinValue, MaxValue]);
  return [...bounds, ...categorical.map(({ Name, Values }) => [Name, ...(Values ?? [])])];
}

function tuningConfig(tuning: Tuning): HyperParameterTuningJobConfig {
  const { objective, strategy, minResource, maxResource } = tuning;
  const hasResource = minResource !== undefined || maxResource !== undefined;
  return {
    Strategy: strategy,
    StrategyConfig: hasResource
      ? { HyperbandStrategyConfig: { MinResource: minResource, MaxResource: maxResource } }
      : undefined,
    HyperParameterTuningJobObjective: { Type: objective.direction, MetricName: objective.metric },
    ResourceLimits: { MaxNumberOfTrainingJobs: tuning.maxJobs, MaxParallelTrainingJobs: tuning.maxParallel },
    ParameterRanges: parameterRanges(tuning.ranges),
    TrainingJobEarlyStoppingType: tuning.earlyStopping ? 'Auto' : 'Off',
    RandomSeed: tuning.seed,
  };
}

function parameterRanges(ranges: Tuning['ranges']): ParameterRanges {
  const all = Object.entries(ranges);
  const bounded = (kind: 'integer' | 'continuous') =>
    all.flatMap(([Name, range]) =>
      range.kind === kind ? [{ Name, MinValue: range.min, MaxValue: range.max, ScalingType: range.scaling }] : [],
    );
  return {
    IntegerParameterRanges: bounded('integer'),
    ContinuousParameterRanges: bounded('continuous'),
    CategoricalParameterRanges: all.flatMap(([Name, range]) =>
      range.kind === 'categorical' ? [{ Name, Values: [...range.values] }] : [],
    ),
  };
}

/** What the training jobs of a tuning job take of CreateTrainingJob's members, under the same names. */
const SHARED = [
  'AlgorithmSpecification',
  'RoleArn',
  'InputDataConfig',
  'VpcConfig',
  'OutputDataConfig',
  'ResourceConfig',
  'StoppingCondition',
  'EnableNetworkIsolation',
  'EnableInterContainerTrafficEncryption',
  'EnableManagedSpotTraining',
  'CheckpointConfig',
  'RetryStrategy',
  'Environment',
] as const satisfies readonly (keyof CreateTrainingJobRequest & keyof HyperParameterTrainingJobDefinition)[];

function trainingDefinition(training: CreateTrainingJobRequest): HyperParameterTrainingJobDefinition {
  const { AlgorithmSpecification, RoleArn, OutputDataConfig, StoppingCondition } = training;
  const shared = Object.fromEntries(SHARED.map((member) => [member, training[member]]));
  return {
    ...shared,
    AlgorithmSpecification: {
      ...AlgorithmSpecification,
      TrainingInputMode: AlgorithmSpecification?.TrainingInputMode ?? 'File',
    },
    RoleArn,
    OutputDataConfig,
    StoppingCondition,
    StaticHyperParameters: training.HyperParameters,
  };
}
