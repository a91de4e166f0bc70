/** The typed config of mode register. */

import type { CommonConfig } from './config.ts';

export type ApprovalStatus = 'PendingManualApproval' | 'Approved' | 'Rejected';

/** A version to be added to a group. */
export interface NewVersion {
  readonly kind: 'create';
  readonly modelPackageGroup: string;
  readonly modelArtifact: string;
  readonly image: string;
  readonly containerEnvironment: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly jobName?: string | undefined;
  readonly jobArn?: string | undefined;
  readonly approvalStatus: ApprovalStatus;
  readonly contentTypes: readonly string[];
  readonly responseTypes: readonly string[];
  readonly inferenceInstanceTypes: readonly string[];
  readonly transformInstanceTypes: readonly string[];
  readonly description?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/** The approval of a version that exists. */
export interface ApprovalChange {
  readonly kind: 'approve';
  readonly modelPackageArn: string;
  readonly approvalStatus: ApprovalStatus;
  readonly description?: string | undefined;
}

export type RegisterTask = NewVersion | ApprovalChange;

export interface RegisterConfig extends CommonConfig {
  readonly mode: 'register';
  readonly task: RegisterTask;
}
