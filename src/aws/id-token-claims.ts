/** What a trust policy may ask for of an ID token of GitHub's. */
export interface Claims {
  readonly sub?: string | undefined;
  readonly aud?: string | undefined;
  /** The numbers in an immutable subject. */
  readonly repositoryId?: string | undefined;
  readonly ownerId?: string | undefined;
}

/** The claims of a JSON web token, for messages: its signature is STS's to verify. Empty where it is none. */
export function claimsOf(token: string): Claims {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const text = (name: string) => String(Reflect.get(Object(claims), name) ?? '') || undefined;
    return {
      sub: text('sub'),
      aud: text('aud'),
      repositoryId: text('repository_id'),
      ownerId: text('repository_owner_id'),
    };
  } catch {
    return {};
  }
}

/**
 * What the trust policy must allow for this token to be let in. Repositories created or renamed since 15 July 2026 have
 * immutable subjects, with numeric ids (https://docs.github.com/actions/reference/security/oidc): policies of before do not
 * match them, and the older ones may be switched over.
 */
export function describeClaims({ sub = '?', aud = '?', repositoryId, ownerId }: Claims): string {
  const wanted = `let the role's trust policy allow sts:AssumeRoleWithWebIdentity for this token: token.actions.githubusercontent.com:aud "${aud}", token.actions.githubusercontent.com:sub "${sub}"`;
  const [, owner, repository, rest] = /^repo:([^/:]+)\/([^/:]+):(.*)$/s.exec(sub) ?? [];
  if (sub.includes('@')) return `${wanted} (an immutable subject, with ids: a pattern without them does not match it)`;
  if (owner === undefined) return wanted;
  return `${wanted}; once the repository has immutable subjects, it will be "repo:${owner}@${ownerId ?? 'OWNER_ID'}/${repository}@${repositoryId ?? 'REPOSITORY_ID'}:${rest}"`;
}
