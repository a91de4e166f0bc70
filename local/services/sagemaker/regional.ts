import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';

/** All resources of one kind by name, apart for every Region as in AWS: `models(context).get(name)`. */
export function regional<T>(kind: string): (context: CallContext) => Map<string, T> {
  const key: StateKey<Map<string, Map<string, T>>> = { name: `sagemaker/${kind}`, create: () => new Map() };
  return ({ world, caller }) => {
    const regions = world.state(key);
    const resources = regions.get(caller.region) ?? new Map<string, T>();
    regions.set(caller.region, resources);
    return resources;
  };
}
