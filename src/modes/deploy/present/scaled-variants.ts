import type { Variant } from '../../../sagemaker/endpoint-config.ts';
import { unlessDenied } from '../../unless-denied.ts';
import type { Deployment } from '../deployment.ts';

/** Names of those among the endpoint's variants that are scaled automatically, by whomever; none where that may not be seen. */
export async function scaledVariants(
  endpointName: string,
  variants: readonly Variant[],
  { run }: Deployment,
): Promise<readonly string[]> {
  if (variants.length === 0) return [];
  const { scalableTargets, variantResource } = await import('../../../sagemaker/scalable-targets.ts');
  const names = new Map(variants.map(({ name }) => [variantResource(endpointName, name), name]));
  const targets = await unlessDenied(
    () => scalableTargets(run.aws, [...names.keys()]),
    { unseen: 'automatic scaling', action: 'application-autoscaling:DescribeScalableTargets' },
    run,
  );
  const scaled = new Set((targets ?? []).map(({ resourceId }) => resourceId));
  return [...names].flatMap(([resource, name]) => (scaled.has(resource) ? [name] : []));
}
