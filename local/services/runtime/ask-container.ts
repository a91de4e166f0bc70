import type { CallContext } from '../../world/service.ts';
import type { HostedContainer } from '../sagemaker/endpoints/host-container.ts';
import { ModelError } from './model-error.ts';

/** What a container is asked. Header names are lower case, and those of the container's contract. */
export interface Invocation {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** How long it has to answer. */
  readonly answerMillis: number;
}

export interface ContainerAnswer {
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Hands an invocation to the container. Throws ModelError when it refuses, breaks off, or takes longer than it may. */
export async function askContainer(
  container: HostedContainer,
  invocation: Invocation,
  context: CallContext,
): Promise<ContainerAnswer> {
  const fail = (status: number, message: string) => new ModelError({ status, message, container, context });
  const late = new AbortController();
  const answered = new AbortController();
  const watch = context.world.clock.sleep(invocation.answerMillis, answered.signal).then(
    () => late.abort(),
    () => {},
  );
  try {
    const answer = await fetch(`${container.url}/invocations`, {
      method: 'POST',
      headers: invocation.headers,
      body: new Uint8Array(invocation.body),
      signal: AbortSignal.any([late.signal, ...(context.signal ? [context.signal] : [])]),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw fail(answer.status, body.toString());
    return { headers: answer.headers, body };
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw fail(0, late.signal.aborted ? TIMED_OUT : `The connection to container primary broke off. (${error})`);
  } finally {
    answered.abort();
    await watch;
  }
}

/** In AWS's words. */
const TIMED_OUT =
  'Your invocation timed out while waiting for a response from container primary. Review the latency metrics for each container in Amazon CloudWatch, resolve the issue, and try again.';
