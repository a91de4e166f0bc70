import type { Contents } from '../../cloudformation/template/options.ts';
import { UserError } from '../../errors.ts';
import type { RegisteredModel } from '../../inputs/config/deploy.ts';
import type { Run } from '../../run.ts';
import { latestApprovedPackage, type ModelPackage } from '../../sagemaker/model-package.ts';
import { findVersion } from '../find-version.ts';

export interface ApprovedVersion {
  /** Of this very version, also where a group was asked for its latest. */
  readonly arn: string;
  /** What it consists of: asked for where it is not known. */
  readonly contents: () => Promise<Contents>;
}

/**
 * The version to serve. Throws UserError where it is not approved, or the group has no approved one: what nobody let pass
 * reaches no endpoint.
 */
export async function approvedVersion(model: RegisteredModel, run: Run): Promise<ApprovedVersion> {
  if (model.kind === 'package') {
    const version = await findVersion(model.modelPackageArn, run);
    const { arn, approvalStatus } = version;
    if (approvalStatus !== undefined && approvalStatus !== 'Approved') {
      throw new UserError(`model-package-arn: ${arn} is ${approvalStatus}; ${TO_APPROVE}`);
    }
    return { arn, contents: async () => contentsOf(version) };
  }
  const { modelPackageGroup: group } = model;
  const arn = await latestApprovedPackage(run.aws, group);
  if (arn === undefined) {
    throw new UserError(`model-package-group: ${group} is not there, or has no approved version; ${TO_APPROVE}`);
  }
  run.log.info(`the latest approved version of ${group} is ${arn}`);
  return { arn, contents: async () => contentsOf(await findVersion(arn, run)) };
}

function contentsOf({ image, modelArtifact, codeUri }: ModelPackage): Contents {
  return { image, objects: [modelArtifact, codeUri].filter((uri) => uri !== undefined) };
}

const TO_APPROVE =
  'approve it first (`mode: register` with `model-package-arn` and `approval-status: Approved`), as a person or after a gate';
