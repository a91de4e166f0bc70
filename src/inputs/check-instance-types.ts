import { didYouMean } from '../did-you-mean.ts';
import type { Call } from './call.ts';

/** The lists of instance types, and what those of each are for. */
const LISTS = {
  train: [['instance-type', 'train']],
  process: [['instance-type', 'process']],
  deploy: [['instance-type', 'serve']],
  register: [
    ['inference-instance-types', 'serve'],
    ['transform-instance-types', 'transform'],
  ],
} as const;

const API = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference';
const PAGES = {
  train: `${API}/API_ResourceConfig.html`,
  process: `${API}/API_ProcessingClusterConfig.html`,
  serve: `${API}/API_ProductionVariant.html`,
  transform: `${API}/API_TransformResources.html`,
} as const;

/**
 * An instance type that the SDK does not know is newer than it, or a typo: AWS will tell, but only after the upload. New types
 * are one letter away from older ones, so that nothing more than a warning can come of it.
 */
export async function checkInstanceTypes({ values, given, warn }: Call): Promise<void> {
  const { mode } = values;
  if (mode !== 'train' && mode !== 'process' && mode !== 'register' && mode !== 'deploy') return;
  const lists = LISTS[mode].filter(([name]) => given.has(name));
  if (lists.length === 0) return;
  const { INSTANCE_TYPES } = await import('../sagemaker/instance-types.ts');
  for (const [name, use] of lists) {
    const types: readonly string[] = values[name] ?? [];
    const twice = new Set(types.filter((type, index) => types.indexOf(type) < index));
    for (const type of twice)
      warn(name, `"${type}" is listed more than once${mode === 'register' ? '' : ', and asked for once'}`);
    const known = INSTANCE_TYPES[use];
    for (const type of new Set(types.filter((one) => !known.includes(one))))
      warn(
        name,
        `"${type}" is not known to mode ${mode}${didYouMean(type, known)}; AWS is asked for it all the same (its list: ${PAGES[use]})`,
      );
  }
}
