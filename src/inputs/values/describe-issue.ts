import type { BaseIssue, ObjectEntries } from 'valibot';
import { didYouMean } from '../../did-you-mean.ts';
import { quote } from '../problem.ts';

/** What does not fit a schema, and where in the value: the part of valibot's issues that is told. */
export interface SchemaIssue {
  readonly path?: readonly { readonly key: unknown }[] | undefined;
  readonly message: string;
}

/** One sentence per thing that does not fit a schema: where in the value, what is there, what is accepted. */
export function describeIssue(issue: SchemaIssue): string {
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ?? '';
  return `${path.replace(/^\./, '')} ${issue.message}`.trim();
}

/** The message for a value that is not what is accepted. */
export function isNot(accepted: string) {
  return ({ input }: { readonly input: unknown }): string => `${cited(input)}is not ${accepted}`;
}

/** The message for a text that is none of a few words. */
export function isNoneOf(words: readonly string[]) {
  return ({ input }: { readonly input: unknown }): string => {
    const hint = typeof input === 'string' ? didYouMean(input, words) : '';
    return `${cited(input)}is unknown${hint}; accepted: ${words.join(', ')}`;
  };
}

/** A single value in front of what is wrong with it. */
function cited(input: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof input) ? `${quote(String(input))} ` : '';
}

/** The message of a strict object: a key that it does not know, or one that is missing. */
export function objectMessage(entries: ObjectEntries) {
  const known = Object.keys(entries);
  return ({ expected, path, received, input }: BaseIssue<unknown>): string => {
    const key = String(path?.at(-1)?.key ?? '');
    if (expected === 'never') return `is an unknown key${didYouMean(key, known)}; accepted: ${known.join(', ')}`;
    if (known.includes(key) && received === 'undefined') return 'is missing';
    return `${cited(input)}is not a map with ${known.join(', ')}`;
  };
}
