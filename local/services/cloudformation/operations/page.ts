import { AwsError } from '../../../world/aws-error.ts';

const pageSize = 100;

/** One page of a list. The token is where the next one starts. */
export function page<T>(items: readonly T[], token: string | undefined): { items: T[]; NextToken?: string } {
  const start = token === undefined ? 0 : Number(token);
  if (!Number.isInteger(start) || start < 0) throw new AwsError('ValidationError', `Invalid NextToken: ${token}`);
  const end = start + pageSize;
  return { items: items.slice(start, end), ...(end < items.length && { NextToken: String(end) }) };
}
