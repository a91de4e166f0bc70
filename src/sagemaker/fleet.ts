import {
  DescribeEndpointCommand,
  type PendingProductionVariantSummary,
  type ProductionVariantSummary,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { unlessMissing } from './endpoint.ts';

/** What stands behind an endpoint, also in the middle of a deployment. */
export interface Fleet {
  readonly endpointName: string;
  /** Of the endpoint: `Updating`, … */
  readonly status: string;
  readonly variants: readonly FleetVariant[];
  /** Of the deployment under way: the fleet that comes, beside the one that goes. */
  readonly coming: readonly FleetVariant[];
}

export interface FleetVariant {
  readonly name: string;
  /** Absent: it is serverless, or not there yet. */
  readonly instances?: number | undefined;
  readonly wantedInstances?: number | undefined;
  /** How much of the traffic that it is to have it has by now, from 0 to 1; absent: AWS does not tell. */
  readonly share?: number | undefined;
  /** `Creating`, `ActivatingTraffic`, `Baking`, … */
  readonly phase?: string | undefined;
  readonly message?: string | undefined;
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeEndpoint.html; undefined: there is no such endpoint. */
export async function describeFleet(aws: Aws, endpointName: string): Promise<Fleet | undefined> {
  const command = new DescribeEndpointCommand({ EndpointName: endpointName });
  const found = await unlessMissing(aws.client(SageMakerClient).send(command));
  if (found === undefined) return undefined;
  return {
    endpointName,
    status: found.EndpointStatus ?? 'Unknown',
    variants: (found.ProductionVariants ?? []).map(fleetVariant),
    coming: (found.PendingDeploymentSummary?.ProductionVariants ?? []).map(fleetVariant),
  };
}

/** One line of how far a deployment is: `endpoint iris: Updating; new fleet: Baking, 10 % of its traffic, 2 of 2 instances`. */
export function fleetLine({ endpointName, status, coming }: Fleet): string {
  return [`endpoint ${endpointName}: ${status}`, ...coming.map((variant) => variantLine(variant, coming))].join('; ');
}

function variantLine(variant: FleetVariant, { length }: readonly FleetVariant[]): string {
  const { name, phase, message, share, instances, wantedInstances } = variant;
  const facts = [
    phase,
    share === undefined ? undefined : `${Math.round(share * 100)} % of its traffic`,
    instances === undefined ? undefined : `${instances} of ${wantedInstances ?? instances} instances`,
    message,
  ].filter((fact) => fact !== undefined);
  return `new fleet${length > 1 ? ` of ${name}` : ''}: ${facts.join(', ')}`;
}

function fleetVariant(variant: ProductionVariantSummary | PendingProductionVariantSummary): FleetVariant {
  const { VariantName = '', CurrentWeight: weight, DesiredWeight: wanted, VariantStatus } = variant;
  const { Status: phase, StatusMessage: message } = VariantStatus?.at(-1) ?? {};
  return {
    name: VariantName,
    instances: variant.CurrentInstanceCount,
    wantedInstances: variant.DesiredInstanceCount,
    share: weight === undefined || !wanted ? undefined : weight / wanted,
    phase,
    message: message || undefined,
  };
}
