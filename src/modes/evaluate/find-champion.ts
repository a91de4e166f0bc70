import { RemoteFailure } from '../../errors.ts';
import type { ChampionSource } from '../../inputs/config/evaluate.ts';
import type { Run } from '../../run.ts';
import { approvedPackages, describeModelPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { isMissingGroup } from '../../sagemaker/model-package-group.ts';
import { isSameModel, type ModelIdentity } from './model-identity.ts';
import { requireInService } from './require-in-service.ts';

/**
 * The latest Approved version of the group that is another model than the one under evaluation; undefined where there is none.
 * Throws RemoteFailure where its endpoint, or a group that is given by its ARN, is not there, and what the SDK throws: a registry
 * that may not be looked at is no registry without a champion.
 */
export async function findChampion(
  { modelPackageGroup: group, endpointName }: ChampionSource,
  challenger: ModelIdentity,
  run: Run,
): Promise<ModelPackage | undefined> {
  const model = await identified(challenger, run);
  try {
    const version = await reigningVersion(group, model, run);
    if (version === undefined) {
      run.log.info(`the model package group ${group} has no other Approved version: ${NOBODY}`);
      return undefined;
    }
    run.log.info(`the champion is ${version.arn}`);
    if (endpointName !== undefined) await requireInService(endpointName, run, 'champion');
    return version;
  } catch (error) {
    if (!isMissingGroup(error)) throw error;
    const what = `champion: there is no model package group ${group}`;
    if (group.startsWith('arn:'))
      throw new RemoteFailure({ what, reason: error.message, fix: SHARE }, { cause: error });
    run.log.warning(`${what}, unless its name is mistyped: ${NOBODY}`);
    return undefined;
  }
}

const NOBODY = 'there is no champion to compare with';
const SHARE = 'check the account and the name in the ARN, and that the group is shared with this account';

/** A version tells what it is made of: another one of the same artifact is the same model. */
async function identified(challenger: ModelIdentity, { aws }: Run): Promise<ModelIdentity> {
  const { modelPackageArn, modelArtifact } = challenger;
  if (modelPackageArn === undefined || modelArtifact !== undefined) return challenger;
  const version = await describeModelPackage(aws, modelPackageArn);
  return { ...challenger, modelArtifact: version.modelArtifact };
}

async function reigningVersion(group: string, challenger: ModelIdentity, run: Run): Promise<ModelPackage | undefined> {
  for await (const arn of approvedPackages(run.aws, group)) {
    const version = await describeModelPackage(run.aws, arn);
    if (!isSameModel(version, challenger)) return version;
    run.log.info(`${arn} is the model under evaluation: the one before it is looked for`);
  }
  return undefined;
}
