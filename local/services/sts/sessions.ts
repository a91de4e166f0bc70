import { randomBytes } from 'node:crypto';
import type { StateKey, World } from '../../world/world.ts';

/** Temporary credentials as STS gives them out. `Expiration` is kept by clients; the local AWS does not enforce it. */
export interface SessionCredentials extends Record<string, unknown> {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
  readonly SessionToken: string;
  readonly Expiration: Date;
}

/** Access key id → ARN of the assumed role's session. */
const sessions: StateKey<Map<string, string>> = { name: 'sts.sessions', create: () => new Map() };

export function openSession(world: World, arn: string, durationSeconds: number): SessionCredentials {
  const AccessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  world.state(sessions).set(AccessKeyId, arn);
  return {
    AccessKeyId,
    SecretAccessKey: randomBytes(30).toString('base64'),
    SessionToken: randomBytes(96).toString('base64'),
    Expiration: new Date(Date.now() + durationSeconds * 1000),
  };
}

/** The session that an access key belongs to; undefined for a long-lived key. */
export function sessionArn(world: World, accessKeyId: string): string | undefined {
  return world.state(sessions).get(accessKeyId);
}
