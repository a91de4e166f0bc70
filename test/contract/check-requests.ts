import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { RecordedRequest } from './recording-proxy.ts';
import { witness } from './witnesses.ts';

/** What botocore's service model says of one request. */
export interface CheckedRequest {
  /** `sagemaker:CreateTrainingJob`; `unknown` where it is no request of any service. */
  readonly operation: string;
  /** Each with the place, the rule that is broken (`required`, `pattern`, …) and the value. */
  readonly problems: readonly string[];
  /** Patterns that are no regular expression to Python, and were not tried therefore. */
  readonly skipped: readonly string[];
}

/** Checks requests against AWS's own service models; check_requests/ says how. */
export function checkRequests(requests: readonly RecordedRequest[]): readonly CheckedRequest[] {
  const lines = requests.map((request) => JSON.stringify({ ...request, body: request.body.toString('base64') }));
  const output = execFileSync(witness('python'), ['-B', join(import.meta.dirname, 'check_requests')], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
