import {
  ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
} from '@aws-sdk/client-application-auto-scaling';
import type { Aws } from '../aws/clients.ts';

/**
 * Which variants of the endpoint are scaled automatically.
 * https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalableTargets.html
 */
export async function scaledVariants(
  aws: Aws,
  endpointName: string,
  variants: readonly string[],
): Promise<readonly string[]> {
  const resourceIds = new Map(variants.map((name) => [`endpoint/${endpointName}/variant/${name}`, name]));
  const pages = paginateDescribeScalableTargets(
    { client: aws.client(ApplicationAutoScalingClient) },
    { ServiceNamespace: 'sagemaker', ResourceIds: [...resourceIds.keys()] },
  );
  const found: string[] = [];
  for await (const { ScalableTargets = [] } of pages) {
    found.push(...ScalableTargets.flatMap(({ ResourceId = '' }) => resourceIds.get(ResourceId) ?? []));
  }
  return [...new Set(found)];
}
