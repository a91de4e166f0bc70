import type { Champion } from '../../champion.ts';
import type { ChampionSource } from '../../inputs/evaluation.ts';
import type { Run } from '../../run.ts';
import { approvedPackages, describeModelPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { isValidationError } from '../../sagemaker/model-package-group.ts';
import { type Challenge, measureChampion } from './measure-champion.ts';

/**
 * The latest Approved version of the group that is another model than the one under evaluation, with its metrics; undefined
 * where there is none. Throws what the SDK throws: a registry that may not be looked at is no registry without a champion.
 */
export async function findChampion(source: ChampionSource, challenge: Challenge): Promise<Champion | undefined> {
  const { modelPackageGroup: group } = source;
  const { log } = challenge.run;
  const version = await reigningVersion(group, challenge);
  if (version === undefined) {
    log.info(`the model package group ${group} has no other Approved version: there is no champion to compare with`);
    return undefined;
  }
  log.info(`the champion is ${version.arn}`);
  const measurement = await measureChampion(version, source.endpointName, challenge);
  const { measuredBy } = measurement;
  log.info(measuredBy === undefined ? 'it tells no metrics' : `its metrics are those of its ${measuredBy}`);
  return { modelPackageArn: version.arn, modelPackageVersion: version.version, ...measurement };
}

async function reigningVersion(group: string, challenge: Challenge): Promise<ModelPackage | undefined> {
  const { run } = challenge;
  for await (const arn of approvedIn(group, run)) {
    const version = await describeModelPackage(run.aws, arn);
    if (!isChallenger(version, challenge)) return version;
    run.log.info(`${arn} is the model under evaluation: the one before it is looked for`);
  }
  return undefined;
}

async function* approvedIn(group: string, { aws, log }: Run): AsyncGenerator<string> {
  try {
    yield* approvedPackages(aws, group);
  } catch (error) {
    if (!(error instanceof Error && isValidationError(error))) throw error;
    log.warning(`champion: there is no model package group ${group}, unless its name is mistyped: ${error.message}`);
  }
}

/** By any of the names that tell a model: its version, its artifact, or the job that made it. */
function isChallenger({ arn, modelArtifact, metadata }: ModelPackage, { measured, config }: Challenge): boolean {
  const pairs = [
    [arn, config.modelPackageArn],
    [modelArtifact, measured.modelArtifact],
    [metadata['training-job-arn'], measured.jobArn],
  ];
  return pairs.some(([its, ours]) => its !== undefined && its === ours);
}
