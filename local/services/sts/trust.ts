import * as v from 'valibot';
import { glob } from '../../world/glob.ts';
import type { StateKey, World } from '../../world/world.ts';

/** A role's trust policy, in small: whose ID tokens may assume it. `*` in the subject stands for anything, as in StringLike. */
export const trustSchema = v.strictObject({ role: v.string(), subject: v.string() });

/** Role name → pattern of the subject. */
const trusted: StateKey<Map<string, string>> = { name: 'sts.trust', create: () => new Map() };

export function trustSubject(world: World, { role, subject }: v.InferOutput<typeof trustSchema>): void {
  world.state(trusted).set(role, subject);
}

/** A role that nobody has restricted trusts everybody. */
export function trusts(world: World, role: string, subject: string): boolean {
  return glob(world.state(trusted).get(role) ?? '*').test(subject);
}
