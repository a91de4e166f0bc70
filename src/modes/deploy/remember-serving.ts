import type { CaseOutcome } from '../../result/case-outcome.ts';
import { type ServedModel, servedModels } from '../../sagemaker/served-models.ts';
import { askCases } from '../ask-cases.ts';
import type { CurrentServing } from './current-serving.ts';
import type { Deployment } from './deployment.ts';

/** By what the model from before the change is recognised when it is back. */
export interface Remembered {
  readonly models: readonly ServedModel[];
  /** What it answered to the cases: they are made for the model to come, so it need not pass them. */
  readonly answers: readonly CaseOutcome[];
}

/** Undefined where nothing serves that could be brought back. */
export async function rememberServing(
  { endpoint, ofStack }: CurrentServing,
  { config, run }: Deployment,
): Promise<Remembered | undefined> {
  if (!ofStack || endpoint.status !== 'InService') return undefined;
  const models = await servedModels(run.aws, endpoint.configName);
  return { models, answers: await askCases(endpoint, config.cases, run) };
}
