import type { Call } from './call.ts';
import { didYouMean } from './closest.ts';

/**
 * An instance type that the SDK does not know is newer than it, or a typo: AWS will tell, but only after the upload. New types
 * are one letter away from older ones, so that nothing more than a warning can come of it.
 */
export async function checkInstanceTypes({ values, given, warn }: Call): Promise<void> {
  const { mode, 'instance-type': types } = values;
  if ((mode !== 'train' && mode !== 'process') || !given.has('instance-type')) return;
  const twice = new Set(types.filter((type, index) => types.indexOf(type) < index));
  for (const type of twice) warn('instance-type', `"${type}" is listed more than once, and asked for once`);
  const { INSTANCE_TYPES } = await import('../sagemaker/instance-types.ts');
  const known = INSTANCE_TYPES[mode];
  for (const type of new Set(types.filter((one) => !known.includes(one))))
    warn(
      'instance-type',
      `"${type}" is not known to mode ${mode}${didYouMean(type, known)}; AWS is asked for it all the same`,
    );
}
