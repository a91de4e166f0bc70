import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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

/** Checks requests against AWS's own service models, one answer for each; check_requests/ says how. */
export async function checkRequests(requests: readonly RecordedRequest[]): Promise<readonly CheckedRequest[]> {
  const program = join(import.meta.dirname, 'check_requests');
  const child = spawn(witness('python'), ['-B', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = requests.map((request) => JSON.stringify({ ...request, body: request.body.toString('base64') }));
  child.stdin.end(lines.join('\n'));
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`check_requests ended with ${code}`);
  return output.split('\n').flatMap((line) => (line === '' ? [] : JSON.parse(line)));
}
