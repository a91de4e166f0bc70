/** One smoke-test case, asked of the endpoint. */
export interface CaseOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** The endpoint's answer, cut to a readable length. */
  readonly answer?: string | undefined;
  readonly expected: string;
  readonly milliseconds?: number | undefined;
  readonly note?: string | undefined;
}
