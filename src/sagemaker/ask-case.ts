import type { Aws } from '../aws/clients.ts';
import type { Case } from '../inputs/config/case.ts';
import type { CaseOutcome } from '../result/case-outcome.ts';
import { pollUntilDone, type Waiting } from '../waiting/poll.ts';
import { describeExpectation, judge } from './cases.ts';
import { type Invoked, invokeEndpoint } from './invoke-endpoint.ts';

/** Puts a case to an endpoint once. Throws what is not the model's fault: missing permission, network. */
export type Ask = (question: Case) => Promise<Invoked | Refused>;

/** There is no answer, and why. */
export interface Refused {
  readonly refusal: string;
  /** Asking again would not help. */
  readonly isFinal?: boolean | undefined;
}

/**
 * A model that has just come into service may still be loading: these errors get a few more tries. What the SDK retries
 * itself (throttling, 5xx) is not among them.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 */
const WARMING_UP = new Set(['ModelError', 'ModelNotReadyException', 'InternalDependencyException']);
const ATTEMPTS = 4;
const WARM_UP_MS = 3_000;
const TEXT_LIMIT = 300;

/** Asks one case, a few times where the model refuses it, and judges the answer. Throws what `ask` throws. */
export async function askCase(question: Case, ask: Ask, waiting: Waiting): Promise<CaseOutcome> {
  const { name, expect } = question;
  let attempts = 0;
  const done = (attempt: Invoked | Refused) => {
    attempts += 1;
    return 'answer' in attempt || attempt.isFinal === true || attempts === ATTEMPTS;
  };
  const attempt = await pollUntilDone(() => ask(question), { ...waiting, intervalMs: () => WARM_UP_MS, done });
  if ('refusal' in attempt) {
    return { name, passed: false, expected: describeExpectation(expect), note: attempt.refusal };
  }
  const { answer, milliseconds } = attempt;
  return { name, ...judge(attempt, expect), answer: shortened(answer), milliseconds };
}

/** Asks an endpoint that answers the request itself. */
export async function askDirectly(
  aws: Aws,
  endpointName: string,
  question: Case,
  waiting: Waiting,
): Promise<Invoked | Refused> {
  try {
    return await invokeEndpoint(aws, { endpointName, ...question }, waiting);
  } catch (error) {
    if (error instanceof Error && WARMING_UP.has(error.name)) return { refusal: error.message };
    throw error;
  }
}

/** The text without blanks at its ends, cut to a readable length. */
export function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= TEXT_LIMIT ? trimmed : `${trimmed.slice(0, TEXT_LIMIT)}…`;
}
