import type { Aws } from '../aws/clients.ts';
import type { Case } from '../inputs/config/case.ts';
import type { CaseOutcome } from '../result/case-outcome.ts';
import { pollUntilDone, type Waiting } from '../waiting/poll.ts';
import { describeExpectation, judge } from './cases.ts';
import { type Invoked, invokeEndpoint } from './invoke-endpoint.ts';

/**
 * A model that has just come into service may still be loading: these errors get a few more tries. What the SDK retries
 * itself (throttling, 5xx) is not among them.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 */
const WARMING_UP = new Set(['ModelError', 'ModelNotReadyException', 'InternalDependencyException']);
const ATTEMPTS = 4;
const WARM_UP_MS = 3_000;
const ANSWER_LIMIT = 300;

type Attempt = Invoked | { readonly error: Error };

/** Asks one case of the endpoint and judges the answer. Throws what is not the model's fault: missing permission, network. */
export async function askCase(aws: Aws, endpointName: string, question: Case, waiting: Waiting): Promise<CaseOutcome> {
  const { name, expect } = question;
  let attempts = 0;
  const read = () => invoke(aws, endpointName, question, waiting);
  const done = (attempt: Attempt) => {
    attempts += 1;
    return 'answer' in attempt || attempts === ATTEMPTS;
  };
  const attempt = await pollUntilDone(read, { ...waiting, intervalMs: () => WARM_UP_MS, done });
  if ('error' in attempt) {
    return { name, passed: false, expected: describeExpectation(expect), note: attempt.error.message };
  }
  const { answer, milliseconds } = attempt;
  return { name, ...judge(attempt, expect), answer: shortened(answer.trim()), milliseconds };
}

async function invoke(aws: Aws, endpointName: string, question: Case, waiting: Waiting): Promise<Attempt> {
  try {
    return await invokeEndpoint(aws, { endpointName, ...question }, waiting);
  } catch (error) {
    if (error instanceof Error && WARMING_UP.has(error.name)) return { error };
    throw error;
  }
}

function shortened(answer: string): string {
  return answer.length <= ANSWER_LIMIT ? answer : `${answer.slice(0, ANSWER_LIMIT)}…`;
}
