import type { CaseOutcome } from '../../../result/case-outcome.ts';
import type { Run } from '../../../run.ts';
import { describeModelPackage } from '../../../sagemaker/model-package.ts';
import { isDeleted, type ServedModel, servedModels } from '../../../sagemaker/served-models.ts';
import { askCases } from '../../cases/ask-cases.ts';
import { unlessDenied } from '../../unless-denied.ts';
import type { Deployment } from '../deployment.ts';
import type { CurrentServing } from './current-serving.ts';

/** By what the model from before the change is recognised when it is back. */
export interface Remembered {
  readonly models: readonly ServedModel[];
  /** What it answered to the cases: they are made for the model to come, so it need not pass them. */
  readonly answers: readonly CaseOutcome[];
}

/** Undefined where nothing serves that could be brought back. */
export async function rememberServing(
  { endpoint, ofStack }: CurrentServing,
  deployment: Deployment,
): Promise<Remembered | undefined> {
  const { config, run } = deployment;
  if (!ofStack || endpoint.status !== 'InService') return undefined;
  const models = await servedModels(run.aws, endpoint.configName);
  if (config.onFailure === 'rollback') await warnOfDeletion(models, deployment);
  // Without waiting for the new one's answers, there is no waiting for these either.
  const cases = config.wait ? config.cases : [];
  return { models, answers: await askCases({ ...endpoint, when: 'before the change' }, cases, run) };
}

/** An endpoint goes on serving a model or a version that was deleted; a way back would have to make its model anew. */
async function warnOfDeletion(models: readonly ServedModel[], { run }: Deployment): Promise<void> {
  if (models.some(isDeleted)) {
    run.log.warning('the model in use is deleted: no way back to it can be proven, should this one fail');
  }
  for (const { modelPackage } of models) {
    if (modelPackage === undefined) continue;
    const isThere = await unlessDenied(
      () => hasVersion(modelPackage, run),
      { unseen: `whether ${modelPackage} could be brought back`, action: 'sagemaker:DescribeModelPackage' },
      run,
    );
    if (isThere === false)
      run.log.warning(
        `the version in use, ${modelPackage}, is deleted: there is no way back to it, should this one fail`,
      );
  }
}

async function hasVersion(arn: string, { aws }: Run): Promise<boolean> {
  try {
    return (await describeModelPackage(aws, arn)).status !== 'Deleting';
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationException') return false;
    throw error;
  }
}
