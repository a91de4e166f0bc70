import type { Rules } from '../check-constraints.ts';
import { listRules, tagRules } from '../rules.ts';
import { createTrainingJobRules } from '../training/training-rules.ts';

const tuningJobName = { pattern: '[a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}', min: 1, max: 32 };
export const tuningJobNameRules: Rules = { HyperParameterTuningJobName: tuningJobName };

const config = 'HyperParameterTuningJobConfig';
const scaling = { oneOf: 'HyperParameterScalingType' } as const;

/** CreateHyperParameterTuningJob's constraints as the service model states them; a definition keeps those of a training job. */
export const createTuningJobRules: Rules = {
  ...tuningJobNameRules,
  [`${config}.Strategy`]: { oneOf: 'HyperParameterTuningJobStrategyType' },
  [`${config}.StrategyConfig.HyperbandStrategyConfig.MinResource`]: { min: 1 },
  [`${config}.StrategyConfig.HyperbandStrategyConfig.MaxResource`]: { min: 1 },
  [`${config}.HyperParameterTuningJobObjective.Type`]: { oneOf: 'HyperParameterTuningJobObjectiveType' },
  [`${config}.HyperParameterTuningJobObjective.MetricName`]: { min: 1, max: 255 },
  [`${config}.ResourceLimits.MaxNumberOfTrainingJobs`]: { min: 1 },
  [`${config}.ResourceLimits.MaxParallelTrainingJobs`]: { min: 1 },
  [`${config}.ParameterRanges.IntegerParameterRanges`]: { max: 30 },
  [`${config}.ParameterRanges.IntegerParameterRanges.*.ScalingType`]: scaling,
  [`${config}.ParameterRanges.ContinuousParameterRanges`]: { max: 30 },
  [`${config}.ParameterRanges.ContinuousParameterRanges.*.ScalingType`]: scaling,
  [`${config}.ParameterRanges.CategoricalParameterRanges`]: { max: 30 },
  [`${config}.ParameterRanges.CategoricalParameterRanges.*.Values`]: { min: 1, max: 30 },
  [`${config}.ParameterRanges.CategoricalParameterRanges.*.Values.*`]: { max: 256 },
  [`${config}.TrainingJobEarlyStoppingType`]: { oneOf: 'TrainingJobEarlyStoppingType' },
  [`${config}.RandomSeed`]: { min: 0 },
  ...Object.fromEntries(Object.entries(createTrainingJobRules).flatMap(([path, rule]) => definitionRule(path, rule))),
  ...tagRules,
};

/** Names and tags are those of the tuning job; the hyperparameters that are not tuned are called static. */
function definitionRule(path: string, rule: Rules[string]): [string, NonNullable<Rules[string]>][] {
  if (/^(?:TrainingJobName|Tags)/.test(path) || rule === undefined) return [];
  return [[`TrainingJobDefinition.${path.replace(/^HyperParameters/, 'StaticHyperParameters')}`, rule]];
}

export const listTuningJobsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'HyperParameterTuningJobSortByOptions' },
  StatusEquals: { oneOf: 'HyperParameterTuningJobStatus' },
};

export const listChildrenRules: Rules = {
  ...tuningJobNameRules,
  MaxResults: { min: 1, max: 100 },
  SortBy: { oneOf: 'TrainingJobSortByOptions' },
  SortOrder: { oneOf: 'SortOrder' },
  StatusEquals: { oneOf: 'TrainingJobStatus' },
};
