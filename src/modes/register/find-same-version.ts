import type { NewVersion } from '../../inputs/config/register.ts';
import type { Run } from '../../run.ts';
import type { ModelPackage } from '../../sagemaker/model-package.ts';
import { CONTENT_SHA256 } from '../../sagemaker/package-metadata.ts';
import { packagesOfModel } from '../../sagemaker/packages-of-model.ts';

export interface SameVersions {
  /** The newest version with this content that is or will be complete. */
  readonly same?: ModelPackage | undefined;
  /** How many newer ones have failed or are being deleted. */
  readonly useless: number;
}

/** Looks for a version that was made of the same content, whichever run and commit made it. */
export async function findSameVersion(
  { modelPackageGroup: group, image, modelArtifact }: NewVersion,
  contentSha256: string,
  { aws, signal }: Run,
): Promise<SameVersions> {
  let useless = 0;
  for await (const version of packagesOfModel(aws, { group, image, modelArtifact })) {
    signal.throwIfAborted();
    if (version.metadata[CONTENT_SHA256] !== contentSha256) continue;
    if (version.status !== 'Failed' && version.status !== 'Deleting') return { same: version, useless };
    useless += 1;
  }
  return { useless };
}
