import { randomBytes } from 'node:crypto';
import type { StateKey, World } from '../../world/world.ts';

/** Temporary credentials as STS gives them out. */
export interface SessionCredentials extends Record<string, unknown> {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

/** A role that somebody has assumed, until it ends. */
export interface Session {
  /** `arn:aws:sts::…:assumed-role/<role>/<session>` */
  readonly arn: string;
  readonly expiration: Date;
}

/** By access key id. Sessions that are over stay known: whoever still uses one is to be told so. */
const sessions: StateKey<Map<string, Session>> = { name: 'sts.sessions', create: () => new Map() };

export function openSession(world: World, arn: string, durationSeconds: number): SessionCredentials {
  const AccessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const expiration = new Date(world.clock.now() + durationSeconds * 1000);
  world.state(sessions).set(AccessKeyId, { arn, expiration });
  return {
    AccessKeyId,
    SecretAccessKey: randomBytes(30).toString('base64'),
    SessionToken: randomBytes(96).toString('base64'),
    Expiration: expiration,
  };
}

/** The session that an access key belongs to; undefined for a long-lived key. */
export function findSession(world: World, accessKeyId: string): Session | undefined {
  return world.state(sessions).get(accessKeyId);
}
