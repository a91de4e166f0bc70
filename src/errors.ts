/** Bad input: found before anything was created. Every problem names the input, the value and what is accepted. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[]) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n'));
    this.problems = list;
  }
}

/** What a reader of a red build needs: one sentence, AWS's own words, the likely fix, where to look. */
export interface Failure {
  /** One sentence of what failed, lower-case start, no full stop. */
  readonly what: string;
  /** The problems of bad input, where there are several. */
  readonly problems?: readonly string[] | undefined;
  /** The reason as AWS (or the container) gave it, verbatim. */
  readonly reason?: string | undefined;
  /** The likely fix, as an instruction. */
  readonly fix?: string | undefined;
  /** The console's page to look at: closer to the cause than that of the result. */
  readonly consoleUrl?: string | undefined;
  /** The last lines of the container's log, oldest first. */
  readonly logTail?: readonly string[] | undefined;
  /** They are in this step's log already, as they came. */
  readonly isLogTold?: boolean | undefined;
}

/** AWS did not do what was asked. Thrown where no result of the mode's own kind can carry the failure. */
export class RemoteFailure extends Error {
  override readonly name = 'RemoteFailure';
  readonly failure: Failure;

  constructor(failure: Failure, options?: { cause: unknown }) {
    super(failure.reason === undefined ? failure.what : `${failure.what}: ${failure.reason}`, options);
    this.failure = failure;
  }
}

/** The workflow run was cancelled (SIGINT or SIGTERM) while this step worked or waited. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  /** What to do about what goes on all the same; absent where nothing does. */
  readonly goesOn: string | undefined;

  constructor(message: string, { goesOn, ...options }: ErrorOptions & { readonly goesOn?: string | undefined } = {}) {
    super(message, options);
    this.goesOn = goesOn;
  }
}

/** The time of `timeout-minutes` ran out while waiting; what was started still runs. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** What a thrown value says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
