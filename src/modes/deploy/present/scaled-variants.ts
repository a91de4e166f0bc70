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
  const targets = await import('../../../sagemaker/scalable-targets.ts');
  const names = variants.map(({ name }) => name);
  const scaled = await unlessDenied(
    () => targets.scaledVariants(run.aws, endpointName, names),
    { unseen: 'automatic scaling', action: 'application-autoscaling:DescribeScalableTargets' },
    run,
  );
  return scaled ?? [];
}
