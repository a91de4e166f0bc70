/** What a job's GITHUB_TOKEN may do: `read`, `write` or nothing, by the name of the permission. */
export type Permissions = Readonly<Record<string, unknown>>;

const PREFIX = 'ghs_';

/** A token that says itself what it may do, so that nobody has to remember it. */
export function issueJobToken(permissions: Permissions): string {
  return `${PREFIX}${Buffer.from(JSON.stringify(permissions)).toString('base64url')}`;
}

/** Undefined for what is no such token. */
export function permissionsOf(token: string): Permissions | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  try {
    return Object(JSON.parse(Buffer.from(token.slice(PREFIX.length), 'base64url').toString()));
  } catch {
    return undefined;
  }
}
