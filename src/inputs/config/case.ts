/**
 * What is expected of one answer: at `path` of a JSON answer (dotted), or of the whole answer, at most one of `equals`, `near`,
 * `argmax` and `matches`; and how soon it must come.
 */
export interface Expectation {
  readonly path?: string | undefined;
  readonly equals?: string | number | boolean | undefined;
  readonly near?: { readonly value: number; readonly tolerance: number } | undefined;
  /** The index of the largest number. */
  readonly argmax?: number | undefined;
  /** A JavaScript regular expression. */
  readonly matches?: string | undefined;
  /** Milliseconds that the answer may take. */
  readonly latencyMs?: number | undefined;
}

/** One smoke test: a request to the endpoint and what must come back. */
export interface Case {
  readonly name: string;
  readonly body: string;
  readonly contentType: string;
  readonly accept?: string | undefined;
  readonly expect: Expectation;
}
