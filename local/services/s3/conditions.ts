import { AwsError } from '../../world/aws-error.ts';
import type { StoredObject } from '../../world/object-store.ts';

type Headers = Readonly<Record<string, string>>;

/** Conditional reads: 'unchanged' means 304. Throws PreconditionFailed. If-Match outranks the dates, as RFC 9110 has it. */
export function checkReadConditions(headers: Headers, object: StoredObject): 'changed' | 'unchanged' {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  const modified = Math.floor(object.lastModified.getTime() / 1000) * 1000;
  if (match !== undefined && !hasEtag(match, object)) throw preconditionFailed();
  if (match === undefined && modified > dateOf(headers, 'if-unmodified-since', modified)) throw preconditionFailed();
  if (noneMatch !== undefined) return hasEtag(noneMatch, object) ? 'unchanged' : 'changed';
  return modified <= dateOf(headers, 'if-modified-since', Number.NEGATIVE_INFINITY) ? 'unchanged' : 'changed';
}

/** Conditional writes: `If-None-Match: *` creates only, `If-Match` replaces only what it names. */
export function checkWriteConditions(headers: Headers, existing: StoredObject | undefined): void {
  if (headers['if-none-match'] === '*' && existing) throw preconditionFailed();
  const match = headers['if-match'];
  if (match !== undefined && !(existing && hasEtag(match, existing))) throw preconditionFailed();
}

function hasEtag(list: string, { etag }: StoredObject): boolean {
  return list.split(',').some((each) => ['*', etag, `"${etag}"`].includes(each.trim()));
}

function dateOf(headers: Headers, name: string, absent: number): number {
  const value = Date.parse(headers[name] ?? '');
  return Number.isNaN(value) ? absent : value;
}

function preconditionFailed(): AwsError {
  return new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
}

/** First and last byte of a `Range: bytes=…` header; undefined when the whole is meant. Throws InvalidRange. */
export function parseRange(header: string | undefined, size: number): { first: number; last: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!from && !to) return undefined;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (first > last) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { first, last };
}
