import { isGreen } from '../../result/outcome.ts';
import type { AvailableMode } from '../table/input.ts';
import type { ResultJson } from './result-json.ts';

/** Whether a model may be taken from the result: its step is over, and well. */
export function hasEndedWell(result: Pick<ResultJson, 'status' | 'failure'>): boolean {
  return isGreen(result) && result.status !== 'InProgress';
}

export function howItEnded({ mode, status, failure }: Pick<ResultJson, 'mode' | 'status' | 'failure'>): string {
  return `the ${mode} step ended as ${status}${failure === undefined ? '' : ` (${failure.what})`}`;
}

/** Cleaning up after a failure is what `delete` is for; a gate that failed without being red was waived by `fail-on-gate`. */
export function statusProblem(result: ResultJson, mode: AvailableMode): string | undefined {
  const { mode: earlier, status } = result;
  if (mode === 'delete') return undefined;
  if (status === 'InProgress') {
    return earlier === mode
      ? undefined
      : `the ${earlier} step was still in progress: wait for it first, with mode ${earlier} and this \`from\``;
  }
  if (status === 'Planned' && earlier !== mode)
    return `the ${earlier} step only planned: there is nothing to go on from`;
  if (hasEndedWell(result)) return undefined;
  return `${howItEnded(result)}: nothing is made of its result`;
}
