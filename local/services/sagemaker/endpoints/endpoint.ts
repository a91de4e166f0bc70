import type { CreateEndpointInput, EndpointStatus, ProductionVariant, VariantStatus } from '@aws-sdk/client-sagemaker';
import type { Random } from '../../../containers/random.ts';
import type { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { invalid, notFound } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import type { EndpointConfig } from './endpoint-config.ts';
import type { HostedContainer } from './host-container.ts';
import type { Requests } from './track-requests.ts';

export type DeploymentConfig = Checked<NonNullable<CreateEndpointInput['DeploymentConfig']>>;

/** A production variant that answers invocations. One process stands for all of its instances. */
export interface ServingVariant {
  readonly config: Checked<ProductionVariant>;
  /** What answers. A variant without a model of its own has nothing but inference components. */
  readonly hosted?: { readonly image: string; readonly container: HostedContainer };
  readonly requests: Requests;
  /** Weight and count begin as configured; UpdateEndpointWeightsAndCapacities changes them. A serverless variant has no instances. */
  weight: number;
  instanceCount: number;
}

/** The update under way: the new fleet beside the old one, and how far it has come. */
export interface Deployment {
  readonly config: EndpointConfig;
  readonly since: Date;
  /** The new fleet, from when it answers until it is the endpoint's own. */
  variants: readonly ServingVariant[];
  /** How much of the traffic the new fleet has, from 0 to 1. */
  share: number;
  phase: { readonly status: VariantStatus; readonly since: Date };
}

export interface Endpoint {
  readonly name: string;
  readonly arn: string;
  readonly created: Date;
  lastModified: Date;
  status: EndpointStatus;
  failureReason?: string;
  /** What serves, or was to serve first. An update shows its config only once that has all of the traffic. */
  config: EndpointConfig;
  variants: readonly ServingVariant[];
  pending?: Deployment;
  lastDeployment?: DeploymentConfig | undefined;
  /** Which fleet, which variant and whether to capture: by chance, but the same for every endpoint of this name. */
  readonly random: Random;
}

export const endpoints = regional<Endpoint>('endpoints');

/**
 * The one of this name in whatever case, of which only InvokeEndpoint makes a difference.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpoint.html
 */
export function sameName(name: string, context: CallContext): Endpoint | undefined {
  const wanted = name.toLowerCase();
  return endpoints(context)
    .values()
    .find((endpoint) => endpoint.name.toLowerCase() === wanted);
}

export function findEndpoint(name: string, context: CallContext): Endpoint {
  const endpoint = sameName(name, context);
  if (!endpoint) throw notFound('endpoint', arnOf(context, 'endpoint', name));
  return endpoint;
}

/** Whether it is on its way from one state to another, which nothing may interrupt. */
export function isInProgress({ status }: Endpoint): boolean {
  return status !== 'InService' && status !== 'Failed';
}

/** What AWS answers to updates and deletions alike. */
export function inProgress({ arn }: Endpoint): AwsError {
  return invalid(`Cannot update in-progress endpoint "${arn}".`);
}

export function setStatus(endpoint: Endpoint, status: EndpointStatus): void {
  endpoint.status = status;
  endpoint.lastModified = new Date();
}

/** The variants that an invocation may go to: while traffic shifts those of the new fleet, by chance in proportion to its share. */
export function answeringVariants({ variants, pending, random }: Endpoint): readonly ServingVariant[] {
  if (!pending || pending.share === 0) return variants;
  return random() < pending.share ? pending.variants : variants;
}
