import type { CaseOutcome } from './case-outcome.ts';
import type { ModelReference } from './model.ts';
import type { Outcome } from './outcome.ts';

export interface DeployResult extends Outcome, ModelReference {
  readonly mode: 'deploy';
  readonly stackName: string;
  readonly stackId?: string | undefined;
  readonly stackOutputs?: Readonly<Record<string, string>> | undefined;
  readonly changes?: readonly Change[] | undefined;
  /** Of a deployment that is only planned: the path of its template, and the ARN of its change set where one was made. */
  readonly templateFile?: string | undefined;
  readonly changeSetId?: string | undefined;
  readonly changed?: boolean | undefined;
  readonly endpointName?: string | undefined;
  readonly endpointArn?: string | undefined;
  /** Where a public API takes requests. */
  readonly apiUrl?: string | undefined;
  /** The version that was deployed; of a red step, the one that was tried. */
  readonly modelPackageArn?: string | undefined;
  /** What serves at the end of a red step: version, else S3 URI of the artifact, of each model. Empty: nothing does. */
  readonly servingNow?: readonly string[] | undefined;
  readonly cases?: readonly CaseOutcome[] | undefined;
}

/** One resource change of a change set. */
export interface Change {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic';
  readonly logicalId: string;
  readonly type: string;
  readonly replacement?: 'True' | 'False' | 'Conditional' | undefined;
  readonly reasons?: readonly string[] | undefined;
}

/**
 * Changes that say something, and those of nothing but tags: every deployment has the tags of its run, and CloudFormation
 * hands them down to whatever takes tags.
 */
export function splitChanges(
  changes: readonly Change[],
): readonly [telling: readonly Change[], tagsOnly: readonly Change[]] {
  return [changes.filter((change) => !isOfTags(change)), changes.filter(isOfTags)];
}

function isOfTags({ action, reasons = [] }: Change): boolean {
  return action === 'Modify' && reasons.length > 0 && reasons.every((reason) => reason === 'Tags');
}
