import type { WireResponse } from './wire.ts';

/** An answer of the local AWS's own, or of GitHub's: plain JSON, in no dialect of AWS's. */
export function jsonResponse(status: number, value: unknown): WireResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
