import { invalid } from './errors.ts';

/** The members that SageMaker's List requests have in common. */
export interface ListRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
  readonly NameContains?: string;
  readonly SortBy?: string;
  readonly SortOrder?: string;
  readonly StatusEquals?: string;
  readonly CreationTimeAfter?: Date;
  readonly CreationTimeBefore?: Date;
  readonly LastModifiedTimeAfter?: Date;
  readonly LastModifiedTimeBefore?: Date;
}

/** What lists filter and sort by. */
export interface Listed {
  readonly name: string;
  readonly created: Date;
  readonly lastModified?: Date;
  readonly status?: string;
}

/**
 * One page of `items` (given in order of creation), filtered and sorted as the request says: by default 10 per page by
 * creation time. The default direction differs between operations, as AWS documents it.
 */
export function listPage<T extends Listed>(
  items: Iterable<T>,
  request: ListRequest,
  defaultOrder: 'Ascending' | 'Descending',
): { page: T[]; NextToken?: string } {
  const sorted = [...items].filter((item) => matches(item, request)).sort(comparison(request.SortBy));
  if ((request.SortOrder ?? defaultOrder) === 'Descending') sorted.reverse();
  const start = offsetOf(request.NextToken);
  const end = start + (request.MaxResults ?? 10);
  const page = sorted.slice(start, end);
  return end < sorted.length ? { page, NextToken: Buffer.from(`offset:${end}`).toString('base64url') } : { page };
}

function matches(item: Listed, request: ListRequest): boolean {
  const modified = item.lastModified ?? item.created;
  return [
    request.NameContains === undefined || item.name.toLowerCase().includes(request.NameContains.toLowerCase()),
    request.StatusEquals === undefined || item.status === request.StatusEquals,
    request.CreationTimeAfter === undefined || item.created > request.CreationTimeAfter,
    request.CreationTimeBefore === undefined || item.created < request.CreationTimeBefore,
    request.LastModifiedTimeAfter === undefined || modified > request.LastModifiedTimeAfter,
    request.LastModifiedTimeBefore === undefined || modified < request.LastModifiedTimeBefore,
  ].every(Boolean);
}

/** Equal ones stay in order of creation: many things are created within one millisecond here. */
function comparison(sortBy = 'CreationTime'): (a: Listed, b: Listed) => number {
  if (sortBy === 'Name') return (a, b) => compare(a.name, b.name);
  if (sortBy === 'Status') return (a, b) => compare(a.status ?? '', b.status ?? '');
  return (a, b) => a.created.getTime() - b.created.getTime();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^offset:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (offset === undefined) throw invalid('Invalid pagination token.');
  return Number(offset);
}
