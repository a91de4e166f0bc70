import type { ModelReference } from './model.ts';
import type { Outcome } from './outcome.ts';

export interface RegisterResult extends Outcome, ModelReference {
  readonly mode: 'register';
  readonly modelPackageGroup?: string | undefined;
  readonly modelPackageArn?: string | undefined;
  readonly modelPackageVersion?: number | undefined;
  readonly approvalStatus?: string | undefined;
  /** S3 URI of the version's model quality report. */
  readonly reportUri?: string | undefined;
}
