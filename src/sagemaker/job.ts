import type { Aws } from '../aws/clients.ts';
import { RemoteFailure } from '../errors.ts';
import type { JobKind } from './job-kind.ts';

/** The job of this name, which must be there. Throws RemoteFailure when it is not. */
export async function presentJob<J, R>(kind: JobKind<J, R>, aws: Aws, name: string, signal: AbortSignal): Promise<J> {
  const job = await kind.describe(aws, name, signal);
  if (job !== undefined) return job;
  throw new RemoteFailure({ what: `${kind.noun} ${name} was there and is not any more` });
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
 * True when Create has made the job, false when its name is taken. These operations know no client token, and the SDK repeats
 * them after a broken connection: a taken name means that the first attempt arrived, or that of a parallel run of the same step.
 */
export async function unlessTaken(creation: Promise<unknown>): Promise<boolean> {
  try {
    await creation;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceInUse') return false;
    throw error;
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
