import { AwsError } from '../../world/aws-error.ts';

/** At most 50 of them, as AWS answers; a token is where the next page begins. */
export function pageOf<T>(items: readonly T[], { NextToken, MaxResults }: Readonly<Record<string, unknown>>) {
  const first = Number(NextToken ?? 0);
  if (!Number.isInteger(first)) throw new AwsError('InvalidNextTokenException', 'Invalid next token.');
  const last = first + Math.min(Number(MaxResults ?? 50), 50);
  return { items: items.slice(first, last), ...(last < items.length && { NextToken: String(last) }) };
}
