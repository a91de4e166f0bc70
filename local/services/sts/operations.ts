import { AwsError } from '../../world/aws-error.ts';
import type { CallContext, Operation, Operations } from '../../world/service.ts';
import { readToken } from './read-token.ts';
import { openSession } from './sessions.ts';
import { trusts } from './trust.ts';

/** STS: who am I, and role sessions. Every role exists; whom it trusts, see trust.ts. */
export const stsOperations: Operations = {
  GetCallerIdentity: (_input, { caller }) => ({
    Account: caller.accountId,
    Arn: caller.arn,
    UserId: caller.arn.includes(':assumed-role/') ? `AROALOCAL:${caller.arn.split('/').pop()}` : 'AIDALOCAL',
  }),
  AssumeRole: assumeRole,
  AssumeRoleWithWebIdentity: (input, context) => {
    const { sub, aud, iss } = readToken(String(input['WebIdentityToken']), context.world.clock);
    if (!trusts(context.world, roleName(input['RoleArn']), sub))
      throw new AwsError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
    return { ...assumeRole(input, context), SubjectFromWebIdentityToken: sub, Audience: aud, Provider: iss };
  },
};

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:.*\/)?([\w+=,.@-]{1,64})$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

function assumeRole(input: Parameters<Operation>[0], { world }: CallContext): Record<string, unknown> {
  const { RoleArn, RoleSessionName, DurationSeconds = 3600 } = input;
  const role = roleName(RoleArn);
  if (!SESSION_NAME.test(String(RoleSessionName))) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value '${RoleSessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`,
    );
  }
  const account = String(RoleArn).split(':')[4];
  const Arn = `arn:aws:sts::${account}:assumed-role/${role}/${RoleSessionName}`;
  return {
    Credentials: openSession(world, Arn, Number(DurationSeconds)),
    AssumedRoleUser: { Arn, AssumedRoleId: `AROALOCAL:${RoleSessionName}` },
  };
}

function roleName(arn: unknown): string {
  const [, , role] = ROLE_ARN.exec(String(arn)) ?? [];
  if (!role) throw new AwsError('ValidationError', `${arn} is invalid`);
  return role;
}
