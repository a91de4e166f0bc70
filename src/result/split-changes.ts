import type { Change } from './deploy.ts';

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
