/** How a step, job or run ended. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title?: string | undefined;
  readonly message: string;
}

export interface StepResult {
  readonly id: string;
  readonly name: string;
  /** Before `continue-on-error`. */
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
  readonly seconds: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown, as the step left it in GITHUB_STEP_SUMMARY. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** What the step printed, secrets hidden, workflow commands put into words. */
  readonly log: readonly string[];
}

/** One job, or one leg of a matrix. */
export interface JobResult {
  readonly id: string;
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
}

export interface RunResult {
  readonly conclusion: Conclusion;
  readonly jobs: readonly JobResult[];
}
