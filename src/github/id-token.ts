import { messageOf, RemoteFailure } from '../errors.ts';

/** Where the runner gives out ID tokens, and the secret to get one with (ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN). */
export interface IdTokenRequest {
  readonly url: string;
  readonly token: string;
}

const PATIENCE_MS = 10_000;

/**
 * A new ID token of this job, good for five minutes. Throws RemoteFailure where GitHub gives none.
 * https://docs.github.com/actions/reference/security/oidc
 */
export async function requestIdToken({ url, token }: IdTokenRequest, audience: string): Promise<string> {
  const address = new URL(url);
  address.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  try {
    const response = await fetch(address, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    const value: unknown = response.ok ? Reflect.get(Object(await response.json()), 'value') : undefined;
    if (typeof value === 'string' && value !== '') return value;
    throw new Error(`GitHub's token endpoint answered ${response.status} without a token`);
  } catch (cause) {
    const reason = messageOf(cause);
    throw new RemoteFailure({ what: 'GitHub gave this job no ID token', reason, fix: 're-run this job' }, { cause });
  }
}
