import type { CallContext } from '../../../world/service.ts';
import { deregisterEndpoint } from '../../application-autoscaling/scalable-targets.ts';
import { endTagging } from '../tags.ts';
import { type Endpoint, endpoints, setStatus } from './endpoint.ts';
import { serveVariants, stopVariants } from './serve-variants.ts';

/** Creating → InService, or Failed with nothing running. */
export async function bringUp(endpoint: Endpoint, context: CallContext): Promise<void> {
  try {
    const signal = endOf(endpoint, context);
    endpoint.variants = await serveVariants(endpoint, { config: endpoint.config, signal }, context);
    settle(endpoint, 'InService');
  } catch (error) {
    if (endOf(endpoint, context).aborted) return;
    endpoint.failureReason = reasonOf(error);
    settle(endpoint, 'Failed');
  }
}

/** Deleting → gone. What was under way ends first, so that nothing is started behind our back. */
export async function tearDown(endpoint: Endpoint, under: Promise<void>, context: CallContext): Promise<void> {
  await under;
  await context.world.pace.phase(context.world.closing).catch(() => {});
  await stopVariants([...endpoint.variants, ...(endpoint.pending?.variants ?? [])]);
  endpoint.variants = [];
  endpoints(context).delete(endpoint.name);
  deregisterEndpoint(endpoint.name, context);
  endTagging(context, endpoint.arn);
}

export function runInBackground(endpoint: Endpoint, work: Promise<void>, { world }: CallContext): void {
  endpoint.work = work;
  world.background(work);
}

/** A deletion that came meanwhile has the last word. */
export function settle(endpoint: Endpoint, status: 'InService' | 'Failed'): void {
  if (!endpoint.deletion.signal.aborted) setStatus(endpoint, status);
}

/** Aborts when the endpoint is deleted or the server shuts down: what is under way then ends without a word. */
export function endOf({ deletion }: Endpoint, { world }: CallContext): AbortSignal {
  return AbortSignal.any([deletion.signal, world.closing]);
}

/** A HostingFailure, or the AwsError of a model that was deleted meanwhile: both speak for themselves. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
