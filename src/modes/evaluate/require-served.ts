import { isDenied } from '../../aws/is-denied.ts';
import { RemoteFailure } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/config/evaluate.ts';
import type { Run } from '../../run.ts';
import { describeEndpoint } from '../../sagemaker/endpoint.ts';
import { describeModelPackage } from '../../sagemaker/model-package.ts';
import { isDeleted, type ServedModel, servedModels } from '../../sagemaker/served-models.ts';

/**
 * An endpoint's metrics are those of the model that it serves: throws RemoteFailure where that is another than the one that `from`
 * or `model-artifact` told of, which would be registered with them. Whoever may not look is told that nobody has.
 */
export async function requireServed(
  endpointName: string,
  { model, modelPackageArn }: Pick<EvaluateConfig, 'model' | 'modelPackageArn'>,
  { aws, log }: Run,
): Promise<void> {
  const wanted = [modelPackageArn, model?.modelArtifact, model?.repackedFrom].filter((name) => name !== undefined);
  if (wanted.length === 0) return;
  try {
    const endpoint = await describeEndpoint(aws, endpointName);
    const served = endpoint === undefined ? [] : await servedModels(aws, endpoint.configName);
    const isMeant = (name = '') => wanted.includes(name) || REPACKED.test(name);
    if (served.some(({ modelPackage, artifact }) => isMeant(modelPackage) || isMeant(artifact))) return;
    const names = (await Promise.all(served.map((one) => namesOf(one, aws)))).flat();
    if (names.some(isMeant)) return;
    if (served.some(isDeleted)) {
      log.warning(`whether endpoint ${endpointName} serves ${wanted[0]} is not known: its model is deleted`);
      return;
    }
    if (names.length === 0) return;
    throw new RemoteFailure({
      what: `endpoint ${endpointName} serves ${names.join(', ')}, not ${wanted[0]}: its metrics would be those of another model`,
      fix: 'give the result of the step that deployed the endpoint as `from`, or no model at all',
    });
  } catch (error) {
    if (!isDenied(error)) throw error;
    log.warning(`whether endpoint ${endpointName} serves ${wanted[0]} is not known: ${error.message}`);
  }
}

/** A model that got code to serve with has a place of its own, which tells nothing of the one it was. */
const REPACKED = /\/models\/[0-9a-f]{64}\/model\.tar\.gz$/;

/** A version is named by its ARN and by what it is made of. */
async function namesOf({ modelPackage, artifact }: ServedModel, aws: Run['aws']): Promise<readonly string[]> {
  const made = modelPackage === undefined ? artifact : (await describeModelPackage(aws, modelPackage)).modelArtifact;
  return [modelPackage, made].filter((name) => name !== undefined);
}
