import type { Aws } from '../aws/clients.ts';
import { isRefusal } from '../aws/explain-error.ts';
import { RemoteFailure } from '../errors.ts';
import type { Creation, JobKind } from './job-kind.ts';

/** The job of this name, which must be there. Throws RemoteFailure when it is not. */
export async function presentJob<J, R>(kind: JobKind<J, R>, aws: Aws, name: string, signal: AbortSignal): Promise<J> {
  const job = await kind.describe(aws, name, signal);
  if (job !== undefined) return job;
  throw new RemoteFailure({
    what: `${kind.noun} ${name} was there and is not any more`,
    fix: 'look in CloudTrail who deleted it, then re-run the job of the workflow that started it',
  });
}

/**
 * What Describe or Stop answers; undefined where there is no such job: that is `ValidationException` («Requested resource
 * not found.») or `ResourceNotFound`. The name itself was checked before, so that nothing else is invalid about the request.
 */
export async function unlessMissing<T>(request: Promise<T>): Promise<T | undefined> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof Error && (error.name === 'ResourceNotFound' || error.name === 'ValidationException')) return;
    throw error;
  }
}

/**
 * What has become of a Create. These operations know no client token, and the SDK repeats them after a broken connection: of a
 * taken name, only the answer to the first attempt says for certain that somebody else has it.
 */
export async function creationOf(request: Promise<unknown>): Promise<Creation> {
  try {
    await request;
    return 'made';
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ResourceInUse')) throw error;
    return isRefusal(error) ? 'taken' : 'unclear';
  }
}

/** Whether a job of this status is over: the words are the same for all kinds. */
export function isOverStatus(status: string | undefined): boolean {
  return status === 'Completed' || status === 'Failed' || status === 'Stopped';
}

/** Options of a request that the signal cuts off. */
export function abortable(signal: AbortSignal | undefined): { abortSignal?: AbortSignal } {
  return signal === undefined ? {} : { abortSignal: signal };
}
