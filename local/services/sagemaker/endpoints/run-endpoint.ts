import type { CallContext } from '../../../world/service.ts';
import { deregisterEndpoint } from '../../application-autoscaling/scalable-targets.ts';
import { endTagging } from '../tags.ts';
import { type Endpoint, endpoints, setStatus } from './endpoint.ts';
import { serveVariants, stopVariants } from './serve-variants.ts';

/** Creating → InService, or Failed with nothing running. */
export async function bringUp(endpoint: Endpoint, context: CallContext): Promise<void> {
  const { closing } = context.world;
  try {
    endpoint.variants = await serveVariants(endpoint, { config: endpoint.config, signal: closing }, context);
    setStatus(endpoint, 'InService');
  } catch (error) {
    if (closing.aborted) return;
    endpoint.failureReason = reasonOf(error);
    setStatus(endpoint, 'Failed');
  }
}

/** Deleting → gone. */
export async function tearDown(endpoint: Endpoint, context: CallContext): Promise<void> {
  await context.world.pace.phase(context.world.closing).catch(() => {});
  await stopVariants(endpoint.variants);
  endpoint.variants = [];
  endpoints(context).delete(endpoint.name);
  deregisterEndpoint(endpoint.name, context);
  endTagging(context, endpoint.arn);
}

/** A HostingFailure, or the AwsError of a model that was deleted meanwhile: both speak for themselves. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
