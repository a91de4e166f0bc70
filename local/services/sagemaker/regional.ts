import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';

/** All resources of one kind by name, apart for every account and Region as in AWS: `models(context).get(name)`. */
export function regional<T>(kind: string): (context: CallContext) => Map<string, T> {
  const key: StateKey<Map<string, Map<string, T>>> = { name: `sagemaker/${kind}`, create: () => new Map() };
  return ({ world, caller }) => {
    const places = world.state(key);
    const place = `${caller.accountId}/${caller.region}`;
    const resources = places.get(place) ?? new Map<string, T>();
    places.set(place, resources);
    return resources;
  };
}
