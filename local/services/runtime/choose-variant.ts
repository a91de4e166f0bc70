import { AwsError } from '../../world/aws-error.ts';
import type { ServingVariant } from '../sagemaker/endpoints/endpoint.ts';

/** The variant that the caller names, else one by chance in proportion to the weights. `chance` is in [0, 1). */
export function chooseVariant(
  variants: readonly ServingVariant[],
  target: string | undefined,
  chance: number,
): ServingVariant {
  if (target !== undefined) return named(variants, target);
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance * total;
  const chosen = variants.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  if (!chosen) throw new AwsError('ValidationError', 'No production variant of the endpoint takes traffic.');
  return chosen;
}

function named(variants: readonly ServingVariant[], target: string): ServingVariant {
  const found = variants.find(({ config }) => config.VariantName === target);
  if (!found) throw new AwsError('ValidationError', `Variant ${target} not found.`);
  return found;
}
