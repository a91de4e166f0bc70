import type { CreateModelPackageInput, ModelApprovalStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf, isMeant, ownerOf } from '../arn.ts';
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

/** What is told of a version as it was given, and may be updated. */
export type PackageDetails = Omit<ModelPackageRequest, 'Tags' | 'ClientToken' | 'InferenceSpecification'> & {
  readonly InferenceSpecification: ModelPackageRequest['InferenceSpecification'] | undefined;
  readonly ModelApprovalStatus: ModelApprovalStatus;
  readonly ApprovalDescription?: string | undefined;
};

/** A version in a model package group. */
export interface ModelPackage {
  readonly group: ModelPackageGroup;
  readonly version: number;
  readonly arn: string;
  /** The ClientToken that it was created with. */
  readonly token: string | undefined;
  readonly created: Date;
  lastModified?: Date;
  details: PackageDetails;
}

export const groups = regional<ModelPackageGroup>('model-package-groups');

/** By name, or by ARN, which may be another account's. */
export function findGroup(nameOrArn: string, context: CallContext): ModelPackageGroup {
  const name = nameOrArn.split('/').at(-1) ?? '';
  const owner = ownerOf(nameOrArn, context);
  const group = groups(owner).get(name);
  if (group && isMeant(group, nameOrArn)) return group;
  const arn = nameOrArn.startsWith('arn:') ? nameOrArn : arnOf(context, 'model-package-group', name);
  throw invalid(`ModelPackageGroup ${arn} does not exist.`);
}

export function modelPackageArn(group: ModelPackageGroup, version: number): string {
  return `${group.arn.replace(':model-package-group/', ':model-package/')}/${version}`;
}

/** By ARN or `<group>/<version>`. */
export function findModelPackage(nameOrArn: string, context: CallContext): ModelPackage {
  const [, name = '', version] = /^(?:arn:.*:model-package\/)?([^/]+)\/(\d+)$/.exec(nameOrArn) ?? [];
  const found = groups(ownerOf(nameOrArn, context)).get(name)?.versions.get(Number(version));
  if (!found || !isMeant(found, nameOrArn)) throw invalid(`ModelPackage ${nameOrArn} does not exist.`);
  return found;
}
