import type { ChangeSet } from '../../../cloudformation/change-set.ts';
import type { Stack } from '../../../cloudformation/stack.ts';
import type { Change } from '../../../result/deploy.ts';
import type { DeployedDesign } from './deployed-design.ts';

/** A change set ready to execute, the stack that needs none, why there can be none, or that somebody else changes the stack. */
export type Prepared =
  | PlannedChange
  | { readonly kind: 'none'; readonly stack: Stack }
  | { readonly kind: 'failed'; readonly reason: string }
  | Overtaken;

/** Somebody else was faster: what was planned was planned for a stack that is another one by now. */
export interface Overtaken {
  readonly kind: 'overtaken';
}

export interface PlannedChange {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  readonly changeSet: ChangeSet;
  /** What the stack is made from until now; undefined where it does not exist yet. */
  readonly before: DeployedDesign | undefined;
  /** Drops the undo of the change set. */
  readonly dropUndo: () => void;
  /** Takes the change set away that is not going to be executed after all. Never throws: what kept it from that matters more. */
  readonly discard: () => Promise<void>;
}
