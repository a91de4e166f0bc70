/** The typed config of mode register. */

import type { Script } from '../../data/script-files.ts';
import type { Scored } from '../../metrics/metrics-report.ts';
import type { CardTexts } from '../../sagemaker/card-texts.ts';
import type { CommonConfig } from './common.ts';

export type ApprovalStatus = 'PendingManualApproval' | 'Approved' | 'Rejected';

/** A version to be added to a group. */
export interface NewVersion {
  readonly kind: 'create';
  /** Its name, or its ARN, which may be another account's. */
  readonly modelPackageGroup: string;
  readonly modelArtifact: string;
  readonly image: string;
  /** The user's own script to serve with. */
  readonly script?: Script | undefined;
  readonly containerEnvironment: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  /** A model quality report: local path or S3 URI. Absent: that of the evaluation, else one made of the metrics. */
  readonly report?: string | undefined;
  /** What the evaluation of `from` knows besides metrics. */
  readonly evaluation?: Evaluation | undefined;
  /** Present: the version gets a model card. */
  readonly cardTexts?: CardTexts | undefined;
  readonly jobName?: string | undefined;
  readonly jobArn?: string | undefined;
  /** Absent: PendingManualApproval. */
  readonly approvalStatus?: ApprovalStatus | undefined;
  readonly contentTypes: readonly string[];
  readonly responseTypes: readonly string[];
  readonly inferenceInstanceTypes: readonly string[];
  readonly transformInstanceTypes: readonly string[];
  readonly description?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface Evaluation {
  /** S3 URI. */
  readonly reportUri?: string | undefined;
  readonly scored?: Scored | undefined;
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
