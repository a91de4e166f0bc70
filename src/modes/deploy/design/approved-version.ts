import type { Contents } from '../../../cloudformation/template/options.ts';
import { UserError } from '../../../errors.ts';
import type { RegisteredModel } from '../../../inputs/config/deploy.ts';
import type { Run } from '../../../run.ts';
import { latestApprovedPackage, type ModelPackage } from '../../../sagemaker/model-package.ts';
import { isMissingGroup } from '../../../sagemaker/model-package-group.ts';
import { findVersion } from '../../find-version.ts';

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
  const version = await namedVersion(model, run);
  const { passedOver } = model;
  if (passedOver !== undefined && passedOver.arn !== version.arn) {
    const { arn, because } = passedOver;
    run.log.warning(
      `\`from\` names ${shortName(arn)}, but ${shortName(version.arn)} is deployed, because ${because} goes before it`,
    );
  }
  return version;
}

async function namedVersion(model: RegisteredModel, run: Run): Promise<ApprovedVersion> {
  if (model.kind === 'package') {
    const version = await findVersion(model.modelPackageArn, run);
    const { arn, approvalStatus } = version;
    if (approvalStatus !== undefined && approvalStatus !== 'Approved') {
      throw new UserError(`model-package-arn: ${arn} is ${approvalStatus}; ${TO_APPROVE}`);
    }
    return { arn, contents: async () => contentsOf(version) };
  }
  const { modelPackageGroup: group } = model;
  const arn = await latestOf(group, run);
  if (arn === undefined) throw new UserError(`model-package-group: ${group} has no approved version; ${TO_APPROVE}`);
  run.log.info(`the latest approved version of ${group} is ${arn}`);
  return { arn, contents: async () => contentsOf(await findVersion(arn, run)) };
}

async function latestOf(group: string, { aws }: Run): Promise<string | undefined> {
  try {
    return await latestApprovedPackage(aws, group);
  } catch (error) {
    if (!isMissingGroup(error)) throw error;
    throw new UserError(
      `model-package-group: there is no group ${group} in ${aws.region}; \`mode: register\` makes one`,
    );
  }
}

/** `iris/3`. */
function shortName(arn: string): string {
  return arn.replace(/^.*:model-package\//, '');
}

function contentsOf({ image, modelArtifact, codeUri }: ModelPackage): Contents {
  return { image, objects: [modelArtifact, codeUri].filter((uri) => uri !== undefined) };
}

const TO_APPROVE =
  'approve it first (`mode: register` with `model-package-arn` and `approval-status: Approved`), as a person or after a gate';
