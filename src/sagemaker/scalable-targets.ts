import {
  ApplicationAutoScalingClient,
  DeregisterScalableTargetCommand,
  ObjectNotFoundException,
  paginateDescribeScalableTargets,
  type ScalableDimension,
} from '@aws-sdk/client-application-auto-scaling';
import type { Aws } from '../aws/clients.ts';

const NAMESPACE = 'sagemaker';

/** Something that is scaled automatically. */
export interface ScalableTarget {
  /** `endpoint/<name>/variant/<variant>`, or `inference-component/<name>`. */
  readonly resourceId: string;
  readonly dimension: ScalableDimension;
}

export function variantResource(endpointName: string, variant: string): string {
  return `endpoint/${endpointName}/variant/${variant}`;
}

/**
 * The registered targets among these resources; a request takes 50 of them.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html
 */
export async function scalableTargets(aws: Aws, resourceIds: readonly string[]): Promise<readonly ScalableTarget[]> {
  if (resourceIds.length === 0) return [];
  const pages = paginateDescribeScalableTargets(
    { client: aws.client(ApplicationAutoScalingClient) },
    { ServiceNamespace: NAMESPACE, ResourceIds: [...resourceIds] },
  );
  const found: ScalableTarget[] = [];
  for await (const { ScalableTargets = [] } of pages) {
    for (const { ResourceId: resourceId, ScalableDimension: dimension } of ScalableTargets)
      if (resourceId !== undefined && dimension !== undefined) found.push({ resourceId, dimension });
  }
  return found;
}

/** Ends the scaling of the target. Its policies go with it, and the alarms that they made. */
export async function deregisterTarget(aws: Aws, { resourceId, dimension }: ScalableTarget): Promise<void> {
  const target = { ServiceNamespace: NAMESPACE, ResourceId: resourceId, ScalableDimension: dimension } as const;
  try {
    await aws.client(ApplicationAutoScalingClient).send(new DeregisterScalableTargetCommand(target));
  } catch (error) {
    if (!(error instanceof ObjectNotFoundException)) throw error;
  }
}
