import { randomUUID } from 'node:crypto';
import { jsonResponse } from '../../world/json-response.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import type { World } from '../../world/world.ts';

export const ISSUER = 'https://token.actions.githubusercontent.com';

/** How long a token of GitHub's is good for. */
const LIFETIME_SECONDS = 300;
const DEFAULT_SUBJECT = 'repo:local/repository:ref:refs/heads/main';

/**
 * GitHub's token endpoint, ACTIONS_ID_TOKEN_REQUEST_URL: an ID token for the `audience` asked for. Its subject is the `sub` that the
 * URL has already, which on GitHub says whose job it is. https://docs.github.com/actions/reference/security/oidc
 */
export function issueToken({ query, headers }: WireRequest, { clock }: World): WireResponse {
  if (!/^bearer \S/i.test(headers['authorization'] ?? ''))
    return jsonResponse(401, { message: 'the request has no token' });
  const now = Math.floor(clock.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: query.get('audience') ?? 'https://github.com/local',
    sub: query.get('sub') ?? DEFAULT_SUBJECT,
    jti: randomUUID(),
    iat: now,
    nbf: now,
    exp: now + LIFETIME_SECONDS,
  };
  const token = [{ typ: 'JWT', alg: 'RS256' }, claims].map((part) => base64url(JSON.stringify(part)));
  return jsonResponse(200, { value: [...token, base64url('not signed')].join('.') });
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
