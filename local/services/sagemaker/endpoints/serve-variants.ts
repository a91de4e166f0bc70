import type { ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Checked } from '../operation.ts';
import type { Endpoint, ServingVariant } from './endpoint.ts';
import type { EndpointConfig } from './endpoint-config.ts';
import { hostContainer } from './host-container.ts';
import { findModel } from './model.ts';
import { trackRequests } from './track-requests.ts';

/** AWS gives a container 4 to 60 minutes to answer its first ping; ours start in a second, or never. */
export const healthCheckSeconds = 30;

/** What a variant has in place of what its config says. */
export type Retained = ReadonlyMap<string, { readonly weight?: number; readonly instanceCount?: number }>;

export interface Serving {
  readonly config: EndpointConfig;
  readonly signal: AbortSignal;
  readonly retained?: Retained;
}

/** Starts all variants of a config, after the phase that AWS takes to find instances for them. Throws HostingFailure, with nothing left running. */
export async function serveVariants(
  endpoint: Endpoint,
  { config, signal, retained }: Serving,
  context: CallContext,
): Promise<ServingVariant[]> {
  await context.world.pace.phase(signal, { at: `endpoint.${endpoint.status}`, names: [endpoint.name] });
  const starts = await Promise.allSettled(
    config.request.ProductionVariants.map(async (variant) => ({
      ...(await serveVariant(endpoint, variant, { ...context, signal })),
      ...retained?.get(variant.VariantName),
    })),
  );
  const served = starts.filter((start) => start.status === 'fulfilled').map(({ value }) => value);
  const failed = starts.find((start) => start.status === 'rejected');
  if (!failed) return served;
  await stopVariants(served);
  throw failed.reason;
}

async function serveVariant(
  endpoint: Endpoint,
  config: Checked<ProductionVariant>,
  context: CallContext & { signal: AbortSignal },
): Promise<ServingVariant> {
  const hosted = config.ModelName === undefined ? undefined : await hostModel(endpoint, config, context);
  return {
    config,
    ...(hosted && { hosted }),
    requests: trackRequests(),
    weight: config.InitialVariantWeight ?? 1,
    instanceCount: config.InitialInstanceCount ?? 0,
  };
}

async function hostModel(
  endpoint: Endpoint,
  { ModelName = '', VariantName }: Checked<ProductionVariant>,
  context: CallContext & { signal: AbortSignal },
): Promise<NonNullable<ServingVariant['hosted']>> {
  const { container } = findModel(ModelName, context);
  const hosted = await hostContainer({
    endpoint: endpoint.name,
    variant: VariantName,
    container,
    healthCheckSeconds,
    context,
    signal: context.signal,
  });
  return { image: container.image, container: hosted };
}

export async function stopVariants(variants: readonly ServingVariant[]): Promise<void> {
  await Promise.all(variants.map(({ hosted }) => hosted?.container.stop()));
}

/** Stops variants that get no new requests, once they have answered those they have. Does not wait for that when `signal` aborts. */
export async function retireVariants(variants: readonly ServingVariant[], signal: AbortSignal): Promise<void> {
  const answered = Promise.all(variants.map(({ requests }) => requests.settled()));
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([answered, aborted]);
  await stopVariants(variants);
}
