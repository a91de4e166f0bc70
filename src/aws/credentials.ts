import { AssumeRoleWithWebIdentityCommand, STSClient, type Credentials as StsCredentials } from '@aws-sdk/client-sts';
import { RemoteFailure } from '../errors.ts';
import type { Aws, CredentialProvider, Credentials } from './clients.ts';
import { claimsOf, describeClaims } from './id-token-claims.ts';

export interface RoleOptions {
  readonly roleArn: string;
  /** What CloudTrail calls the session: 2 to 64 of `\w+=,.@-`. */
  readonly sessionName: string;
  /** A new ID token of this job: each lives for five minutes only. */
  readonly idToken: (audience: string) => Promise<string>;
  /** Hears every secret before anybody else does. */
  readonly mask: (secret: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds between two attempts. To last for a cancelled step too: it still has jobs to stop. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What IAM's OIDC provider for GitHub is made for. */
const AUDIENCE = 'sts.amazonaws.com';
/** What every role allows: its maximum session duration is an hour at least. */
const SESSION_SECONDS = 3600;
/** The SDK asks again from five minutes before the end; a session that it would not use any more is not given to it. */
const REFRESH_MS = 300_000;

/**
 * Sessions of a role, assumed by OIDC (AssumeRoleWithWebIdentity, which is unsigned): all clients share one, and before it
 * ends the role is assumed anew, with a new ID token, however long the step waits. Throws RemoteFailure where the role does
 * not let this job in.
 */
export function assumeRole(aws: Aws, options: RoleOptions): CredentialProvider {
  let session: Credentials | undefined;
  let opening: Promise<Credentials> | undefined;
  const isGoodFor = (ms: number) => session !== undefined && session.expiration.getTime() - options.now() >= ms;
  const renew = async () => {
    try {
      session = await openPatiently(aws, options);
    } catch (error) {
      // The minutes that are left of the last session may be all that it takes to get a new one.
      if (session === undefined || !isGoodFor(1)) throw error;
    } finally {
      opening = undefined;
    }
    return session;
  };
  return async () => {
    if (session !== undefined && isGoodFor(REFRESH_MS)) return session;
    opening ??= renew();
    return await opening;
  };
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1_000;
/** STS could not read GitHub's keys, which happens to many jobs that start at once, or the token grew old on its way. */
const PASSING = new Set(['InvalidIdentityTokenException', 'IDPCommunicationErrorException', 'ExpiredTokenException']);

async function openPatiently(aws: Aws, options: RoleOptions): Promise<Credentials> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open(aws, options);
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await options.pause(FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

/** GitHub's token endpoint has its bad moments, and so has STS; what STS refuses, it will refuse again. */
function isPassing(error: unknown): boolean {
  const cause = error instanceof RemoteFailure ? error.cause : error;
  return !(cause instanceof Error && '$metadata' in cause) || PASSING.has(cause.name);
}

async function open(aws: Aws, { roleArn, sessionName, idToken, mask }: RoleOptions): Promise<Credentials> {
  const token = await idToken(AUDIENCE);
  mask(token);
  const request = {
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    WebIdentityToken: token,
    DurationSeconds: SESSION_SECONDS,
  };
  try {
    const { Credentials } = await aws.client(STSClient).send(new AssumeRoleWithWebIdentityCommand(request));
    return masked(Credentials, mask);
  } catch (error) {
    throw explained(error, roleArn, token);
  }
}

function masked(opened: StsCredentials | undefined, mask: (secret: string) => void): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = opened ?? {};
  if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
    throw new Error('AssumeRoleWithWebIdentity answered without credentials');
  mask(SecretAccessKey);
  mask(SessionToken);
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    expiration: Expiration,
  };
}

/** STS only says no. What the trust policy should have said stands in the token: its claims are told, itself never. */
function explained(error: unknown, roleArn: string, token: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === 'AccessDenied') {
    const what = `role ${roleArn} does not let this job in`;
    return new RemoteFailure({ what, reason: error.message, fix: describeClaims(claimsOf(token)) }, { cause: error });
  }
  if (error.name === 'InvalidIdentityTokenException') {
    const what = `AWS does not accept this job's ID token for role ${roleArn}`;
    const fix = `add GitHub as an OIDC provider to the account: https://token.actions.githubusercontent.com with the audience ${AUDIENCE}`;
    return new RemoteFailure({ what, reason: error.message, fix }, { cause: error });
  }
  return error;
}
