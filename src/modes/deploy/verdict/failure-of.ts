import { type Failure, RemoteFailure } from '../../../errors.ts';
import type { Run } from '../../../run.ts';

/** What was thrown while a change was proven or taken back: it is one more failure, and must not end the work. */
export async function failureOf(error: unknown, { aws, signal }: Run): Promise<Failure> {
  signal.throwIfAborted();
  if (error instanceof RemoteFailure) return error.failure;
  const { explainAwsError, isAwsError } = await import('../../../aws/explain-error.ts');
  if (isAwsError(error)) return explainAwsError(error, aws.region);
  return { what: error instanceof Error ? error.message : String(error) };
}
