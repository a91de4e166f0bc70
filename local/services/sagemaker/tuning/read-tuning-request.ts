import type { IntegerParameterRange } from '@aws-sdk/client-sagemaker';
import { resolveImage } from '../../../containers/images.ts';
import { invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { checkTrainingRequest } from '../training/check-training-request.ts';
import { childRequest } from './child-request.ts';
import { gridSize, searchSpace } from './search-space.ts';
import type { TuningPlan, TuningRequest } from './tuning-job.ts';

/**
 * What CreateHyperParameterTuningJob's input asks for. Throws ValidationException for what the constraints of single members
 * cannot say; what of it belongs to the training jobs is checked as theirs.
 */
export function readTuningRequest(request: TuningRequest): TuningPlan {
  refuse(request);
  const { HyperParameterTuningJobConfig: config, TrainingJobDefinition: definition } = request;
  const { HyperParameterTuningJobObjective: objective } = config;
  if (!definition) throw invalid('You must specify the training job definition.');
  if (!objective) throw invalid('You must specify the objective of the hyperparameter tuning job.');
  const plan = { config, definition, objective };
  checkRanges(plan);
  checkStrategy(plan);
  checkTrainingRequest(childRequest(plan, request.HyperParameterTuningJobName, {}));
  checkObjective(plan);
  return plan;
}

function refuse(request: TuningRequest): void {
  const { HyperParameterTuningJobConfig: config, TrainingJobDefinition: definition } = request;
  refuseUnplayed({
    'warm start': request.WarmStartConfig !== undefined,
    'several training job definitions': request.TrainingJobDefinitions !== undefined,
    Autotune: request.Autotune !== undefined || config.ParameterRanges?.AutoParameters !== undefined,
    'completion criteria': config.TuningJobCompletionCriteria !== undefined,
    'a limit of the whole runtime': config.ResourceLimits.MaxRuntimeInSeconds !== undefined,
    'a choice of instances': definition?.HyperParameterTuningResourceConfig !== undefined,
    'an objective or ranges in the definition':
      definition?.TuningObjective !== undefined || definition?.HyperParameterRanges !== undefined,
  });
}

function checkRanges({ config: { ParameterRanges = {} }, definition }: TuningPlan): void {
  const names = searchSpace(ParameterRanges).map(({ name }) => name);
  if (names.length === 0) throw invalid('At least one hyperparameter must be tunable.');
  const isStatic = (name: string) => Object.hasOwn(definition.StaticHyperParameters ?? {}, name);
  const twice = names.find((name, index) => names.indexOf(name) < index || isStatic(name));
  if (twice !== undefined) throw invalid(`The hyperparameter ${twice} is given more than once.`);
  const { IntegerParameterRanges = [], ContinuousParameterRanges = [] } = ParameterRanges;
  for (const range of [...IntegerParameterRanges, ...ContinuousParameterRanges]) checkBounds(range);
}

function checkBounds({ Name, MinValue, MaxValue, ScalingType = 'Auto' }: Checked<IntegerParameterRange>): void {
  const [min, max] = [Number(MinValue), Number(MaxValue)];
  if (!(min < max)) throw invalid(`The range of ${Name} is not valid: MinValue ${MinValue}, MaxValue ${MaxValue}.`);
  const fits = { Logarithmic: min > 0, ReverseLogarithmic: min >= 0 && max < 1, Linear: true, Auto: true };
  if (!fits[ScalingType]) {
    throw invalid(`${ScalingType} scaling cannot be used for ${Name} between ${MinValue} and ${MaxValue}.`);
  }
}

function checkStrategy({ config }: TuningPlan): void {
  const { Strategy, ParameterRanges, ResourceLimits, TrainingJobEarlyStoppingType } = config;
  const { MaxNumberOfTrainingJobs: count } = ResourceLimits;
  if (Strategy === 'Hyperband' && TrainingJobEarlyStoppingType === 'Auto')
    throw invalid('TrainingJobEarlyStoppingType must be Off with the Hyperband strategy, which stops early by itself.');
  if (Strategy !== 'Grid') {
    if (count === undefined) throw invalid(`MaxNumberOfTrainingJobs must be specified with the ${Strategy} strategy.`);
    return;
  }
  const space = searchSpace(ParameterRanges);
  if (space.some(({ values }) => values === undefined))
    throw invalid('Only categorical parameters are supported with the Grid strategy.');
  const size = gridSize(space);
  if (count !== undefined && count !== size)
    throw invalid(`MaxNumberOfTrainingJobs must be ${size}, the number of combinations, with the Grid strategy.`);
}

/** Built-in algorithms bring their definitions; for all others the request has to. */
function checkObjective({ definition: { AlgorithmSpecification: algorithm }, objective }: TuningPlan): void {
  const builtIn = resolveImage(algorithm.TrainingImage ?? '')?.metricDefinitions ?? [];
  const definitions = algorithm.MetricDefinitions ?? builtIn;
  if (!definitions.some(({ Name }) => Name === objective.MetricName))
    throw invalid(
      'A metric is required for this hyperparameter tuning job objective. Provide a metric in the metric definitions.',
    );
}
