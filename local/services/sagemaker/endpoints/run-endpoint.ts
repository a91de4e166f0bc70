import type { ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Checked } from '../operation.ts';
import { endTagging } from '../tags.ts';
import { type Endpoint, endpoints, type ServingVariant, setStatus } from './endpoint.ts';
import type { EndpointConfig } from './endpoint-config.ts';
import { hostContainer } from './host-container.ts';
import { findModel } from './model.ts';

/** AWS gives a container 4 to 60 minutes to answer its first ping; ours start in a second, or never. */
const healthCheckSeconds = 30;

/** Creating → InService, or Failed with nothing running. */
export async function bringUp(endpoint: Endpoint, context: CallContext): Promise<void> {
  try {
    endpoint.variants = await serve(endpoint, endpoint.config, context);
    settle(endpoint, 'InService');
  } catch (error) {
    if (interrupted(endpoint, context)) return;
    endpoint.failureReason = reasonOf(error);
    settle(endpoint, 'Failed');
  }
}

/**
 * Updating → InService. The old variants answer until the new ones do. Where those fail, RollingBack → InService with the
 * old config, and the reason: an update that failed looks healthy, and only EndpointConfigName tells.
 */
export async function replace(endpoint: Endpoint, config: EndpointConfig, context: CallContext): Promise<void> {
  const old = endpoint.variants;
  try {
    endpoint.variants = await serve(endpoint, config, context);
    endpoint.config = config;
    await stopAll(old);
  } catch (error) {
    if (interrupted(endpoint, context)) return;
    endpoint.failureReason = reasonOf(error);
    setStatus(endpoint, 'RollingBack');
    await context.world.pace.phase(context.world.closing).catch(() => {});
  }
  delete endpoint.pending;
  settle(endpoint, 'InService');
}

/** A deletion that came meanwhile has the last word. */
function settle(endpoint: Endpoint, status: 'InService' | 'Failed'): void {
  if (!endpoint.deletion.signal.aborted) setStatus(endpoint, status);
}

/** Deleting → gone. What was under way ends first, so that nothing is started behind our back. */
export async function tearDown(endpoint: Endpoint, under: Promise<void>, context: CallContext): Promise<void> {
  await under;
  await context.world.pace.phase(context.world.closing).catch(() => {});
  await stopAll(endpoint.variants);
  endpoint.variants = [];
  endpoints(context).delete(endpoint.name);
  endTagging(context, endpoint.arn);
}

async function serve(endpoint: Endpoint, config: EndpointConfig, context: CallContext): Promise<ServingVariant[]> {
  const signal = AbortSignal.any([endpoint.deletion.signal, context.world.closing]);
  await context.world.pace.phase(signal, { at: `endpoint.${endpoint.status}`, names: [endpoint.name] });
  const starts = await Promise.allSettled(
    config.request.ProductionVariants.map((variant) => serveVariant(endpoint, variant, { ...context, signal })),
  );
  const served = starts.filter((start) => start.status === 'fulfilled').map(({ value }) => value);
  const failed = starts.find((start) => start.status === 'rejected');
  if (!failed) return served;
  await stopAll(served);
  throw failed.reason;
}

async function serveVariant(
  endpoint: Endpoint,
  config: Checked<ProductionVariant>,
  context: CallContext & { signal: AbortSignal },
): Promise<ServingVariant> {
  const { container } = findModel(config.ModelName ?? '', context);
  const hosted = await hostContainer({
    endpoint: endpoint.name,
    variant: config.VariantName,
    container,
    healthCheckSeconds,
    context,
    signal: context.signal,
  });
  return { config, image: container.image, container: hosted };
}

async function stopAll(variants: readonly ServingVariant[]): Promise<void> {
  await Promise.all(variants.map(({ container }) => container.stop()));
}

function interrupted(endpoint: Endpoint, { world }: CallContext): boolean {
  return endpoint.deletion.signal.aborted || world.closing.aborted;
}

/** A HostingFailure, or the AwsError of a model that was deleted meanwhile: both speak for themselves. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
