import * as v from 'valibot';
import { AwsError } from '../../world/aws-error.ts';
import type { Clock } from '../../world/clock.ts';

const claimsSchema = v.object({ iss: v.string(), aud: v.string(), sub: v.string(), exp: v.number() });

/** What an ID token says of itself. */
export type Claims = v.InferOutput<typeof claimsSchema>;

/** The audience that IAM's provider for GitHub is made for. */
const AUDIENCE = 'sts.amazonaws.com';

/** The claims of a JSON web token that is for STS and not too old; its signature is not verified. Throws AwsError as STS does. */
export function readToken(token: string, clock: Clock): Claims {
  const claims = parseClaims(token);
  if (claims.aud !== AUDIENCE) throw new AwsError('InvalidIdentityToken', 'Incorrect token audience');
  if (claims.exp * 1000 <= clock.now())
    throw new AwsError(
      'ExpiredTokenException',
      `Token expired: current date/time must be before the expiration date/time`,
    );
  return claims;
}

function parseClaims(token: string): Claims {
  try {
    return v.parse(claimsSchema, JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    throw new AwsError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  }
}
