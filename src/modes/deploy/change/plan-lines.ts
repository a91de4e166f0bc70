import { type Change, splitChanges } from '../../../result/deploy.ts';
import type { Prepared } from './prepared.ts';

/** A plan for the log: a line per change, and one for all resources of which only the tags change. */
export function planLines(plan: Prepared): readonly string[] {
  switch (plan.kind) {
    case 'none':
      return ['nothing to change'];
    case 'overtaken':
      return ['somebody else changes the stack: waiting for them'];
    case 'failed':
      return [];
    case 'changes': {
      const [telling, tagsOnly] = splitChanges(plan.changes);
      if (plan.changes.length === 0) return ['no resource changes, only what the stack tells of them'];
      const names = tagsOnly.map(({ logicalId }) => logicalId);
      return [...telling.map(changeLine), ...(names.length === 0 ? [] : [`Modify tags only: ${names.join(', ')}`])];
    }
  }
}

function changeLine({ action, logicalId, type, replacement, reasons = [] }: Change): string {
  const replaced = replacement === 'True' ? ', replaced' : replacement === 'Conditional' ? ', perhaps replaced' : '';
  const why = reasons.length > 0 ? ` because of ${reasons.join(', ')}` : '';
  return `${action.padEnd(6)} ${logicalId} (${type})${replaced}${why}`;
}
