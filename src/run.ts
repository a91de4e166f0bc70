import type { Aws } from './aws/clients.ts';
import type { Naming } from './naming.ts';
import type { Result } from './result/result.ts';
import type { Clock } from './waiting/clock.ts';
import type { Undo } from './waiting/undo.ts';

/** Where a mode speaks: lines of the step's log, in groups, and annotations. */
export interface Log {
  /** A line, or several in one text. */
  info(text: string): void;
  warning(message: string): void;
  /** From here on lines fold under `title`, until the next title or `unfold`. */
  fold(title: string): void;
  unfold(): void;
  /** Lines of `body` fold under `title`, which is said with the first of them. Folds do not nest. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
}

/** A run whose patience ends at a moment: milliseconds since the epoch, absent for never. */
export interface TimedRun extends Run {
  readonly deadline?: number | undefined;
}

/** What a mode is given besides its config: the one dependency-injection device. */
export interface Run {
  readonly aws: Aws;
  readonly log: Log;
  readonly clock: Clock;
  /** Aborts with `Cancelled` on SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  readonly undo: Undo;
  readonly naming: Naming;
  /** Writes the outputs of what is known so far; called before waiting begins: nothing is lost whatever comes later. */
  started(result: Result): void;
}
