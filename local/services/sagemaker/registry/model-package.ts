import type { CreateModelPackageInput, ModelApprovalStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';

export type ModelPackageRequest = Checked<CreateModelPackageInput>;

export interface ModelPackageGroup {
  readonly name: string;
  readonly arn: string;
  readonly description: string | undefined;
  readonly created: Date;
  /** By version, in order. */
  readonly versions: Map<number, ModelPackage>;
  /** The highest version ever given: a deleted version's number does not come back. */
  lastVersion: number;
}

/** A version in a model package group. */
export interface ModelPackage {
  readonly group: ModelPackageGroup;
  readonly version: number;
  readonly arn: string;
  readonly request: ModelPackageRequest;
  readonly created: Date;
  lastModified?: Date;
  inference: ModelPackageRequest['InferenceSpecification'];
  approvalStatus: ModelApprovalStatus;
  approvalDescription?: string;
  readonly metadata: Map<string, string>;
}

export const groups = regional<ModelPackageGroup>('model-package-groups');

/** By name or ARN. */
export function findGroup(nameOrArn: string, context: CallContext): ModelPackageGroup {
  const name = nameOrArn.split('/').at(-1) ?? '';
  const group = groups(context).get(name);
  if (!group) throw invalid(`ModelPackageGroup ${arnOf(context, 'model-package-group', name)} does not exist.`);
  return group;
}

export function modelPackageArn(group: ModelPackageGroup, version: number, context: CallContext): string {
  return arnOf(context, 'model-package', `${group.name}/${version}`);
}

/** By ARN or `<group>/<version>`. */
export function findModelPackage(nameOrArn: string, context: CallContext): ModelPackage {
  const [, name, version] = /^(?:arn:.*:model-package\/)?([^/]+)\/(\d+)$/.exec(nameOrArn) ?? [];
  const found = name === undefined ? undefined : findGroup(name, context).versions.get(Number(version));
  if (!found) throw invalid(`ModelPackage ${nameOrArn} does not exist.`);
  return found;
}
