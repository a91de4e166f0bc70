import type { TrainingRequest } from '../training/training-job.ts';
import type { TuningPlan } from './tuning-job.ts';

/** What a child is asked for: the tuning job's definition with the static and the tuned hyperparameters, and the objective's name. */
export function childRequest(
  { definition, objective }: TuningPlan,
  name: string,
  tuned: Readonly<Record<string, string>>,
): TrainingRequest {
  const { DefinitionName: _name, StaticHyperParameters, ...training } = definition;
  return {
    ...training,
    TrainingJobName: name,
    HyperParameters: {
      ...StaticHyperParameters,
      ...tuned,
      _tuning_objective_metric: objective.MetricName,
    },
  };
}
