import type { Call } from '../../call.ts';
import type { MetricSource } from '../../config/evaluate.ts';
import { LEVELS } from '../../given.ts';
import { code } from '../../table/code.ts';
import { compute } from '../../table/compute.ts';
import type { InputName } from '../../table/inputs.ts';

const OF_SCRIPT = [...Object.keys({ ...code, ...compute }), 'model-artifact', 'job-name', 'reuse'] as InputName[];

/** What was given in `with:` and the source has no use for. A config file may well say more than one step needs. */
export function checkUnused({ given, warn }: Call, { kind }: MetricSource): void {
  const inWith = (name: InputName) => given.get(name)?.level === LEVELS.with;
  if (kind !== 'script') for (const name of OF_SCRIPT.filter(inWith)) warn(name, 'has no effect without `entry-point`');
  if (kind !== 'candidates' && inWith('select')) warn('select', 'has no effect without `candidates`');
}
