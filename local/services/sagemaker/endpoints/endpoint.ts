import type { CreateEndpointInput, EndpointStatus, ProductionVariant } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { notFound } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import type { EndpointConfig } from './endpoint-config.ts';
import type { HostedContainer } from './host-container.ts';

/** A production variant that answers invocations. One process stands for all of its instances. */
export interface ServingVariant {
  readonly config: Checked<ProductionVariant>;
  readonly image: string;
  readonly container: HostedContainer;
}

export interface Endpoint {
  readonly name: string;
  readonly arn: string;
  readonly created: Date;
  lastModified: Date;
  status: EndpointStatus;
  failureReason?: string;
  /** What serves, or was to serve first. An update shows its config only once that answers. */
  config: EndpointConfig;
  variants: readonly ServingVariant[];
  /** The update under way. */
  pending?: { readonly config: EndpointConfig; readonly since: Date };
  lastDeployment?: Checked<CreateEndpointInput>['DeploymentConfig'];
  /** Aborted by DeleteEndpoint. */
  readonly deletion: AbortController;
  /** What happens to it at the moment; never rejects. */
  work: Promise<void>;
}

export const endpoints = regional<Endpoint>('endpoints');

export function findEndpoint(name: string, context: CallContext): Endpoint {
  const endpoint = endpoints(context).get(name);
  if (!endpoint) throw notFound('endpoint', arnOf(context, 'endpoint', name));
  return endpoint;
}

export function setStatus(endpoint: Endpoint, status: EndpointStatus): void {
  endpoint.status = status;
  endpoint.lastModified = new Date();
}
