/**
 * Takes what is wrong with a value; the caller knows of which input, and where it was given. A `missing file` may still come
 * where the value is for a later step.
 */
export type Report = (problem: string, kind?: 'missing file') => void;

/** A value in a message: long ones are cut, with their length. */
export function quote(text: string): string {
  return text.length <= 64 ? `"${text}"` : `"${text.slice(0, 48)}…" (${text.length} characters)`;
}
