import type { CreateModelPackageInput, ModelApprovalStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../server/service.ts';
import { arnOf } from '../arn.ts';
import { invalid } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { findGroup, type ModelPackageGroup } from './model-package-group.ts';

export type ModelPackageRequest = Checked<CreateModelPackageInput>;

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
