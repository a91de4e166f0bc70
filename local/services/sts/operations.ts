import { AwsError } from '../../world/aws-error.ts';
import type { CallContext, Operation, Operations } from '../../world/service.ts';
import { openSession } from './sessions.ts';

/** STS: who am I, and role sessions. Trust policies are not checked: every role may be assumed by everybody. */
export const stsOperations: Operations = {
  GetCallerIdentity: (_input, { caller }) => ({
    Account: caller.accountId,
    Arn: caller.arn,
    UserId: caller.arn.includes(':assumed-role/') ? `AROALOCAL:${caller.arn.split('/').pop()}` : 'AIDALOCAL',
  }),
  AssumeRole: assumeRole,
  AssumeRoleWithWebIdentity: async (input, context) => {
    const { subject, audience, issuer } = readToken(String(input['WebIdentityToken']));
    const session = await assumeRole(input, context);
    return { ...session, SubjectFromWebIdentityToken: subject, Audience: audience, Provider: issuer };
  },
};

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]{1,64})$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

function assumeRole(input: Parameters<Operation>[0], { world }: CallContext): Record<string, unknown> {
  const { RoleArn, RoleSessionName, DurationSeconds = 3600 } = input;
  const [, account, role] = ROLE_ARN.exec(String(RoleArn)) ?? [];
  if (!role) throw new AwsError('ValidationError', `${RoleArn} is invalid`);
  if (!SESSION_NAME.test(String(RoleSessionName))) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value '${RoleSessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  const Arn = `arn:aws:sts::${account}:assumed-role/${role}/${RoleSessionName}`;
  return {
    Credentials: openSession(world, Arn, Number(DurationSeconds)),
    AssumedRoleUser: { Arn, AssumedRoleId: `AROALOCAL:${RoleSessionName}` },
  };
}

/** The claims of a JSON web token, whose signature is not verified. */
function readToken(token: string): { subject: string; audience: string; issuer: string } {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return { subject: String(claims.sub), audience: String(claims.aud), issuer: String(claims.iss) };
  } catch {
    throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  }
}
