import { didYouMean } from '../../did-you-mean.ts';
import { type Call, NO_FROM } from '../call.ts';
import type { PreviousResult } from './previous-result.ts';

/**
 * Channels or inputs whose source is `from:<name>`, with the S3 URI behind it: an output of the processing job that `from`
 * told of, or its `model-artifact`.
 */
export function resolveSources<T extends { readonly source: string }>(
  input: 'channels' | 'inputs',
  sources: Readonly<Record<string, T>>,
  { previous, report }: Call,
): Readonly<Record<string, T>> {
  const known = namedParts(previous);
  const resolved = Object.entries(sources).map(([name, entry]) => {
    const [, wanted] = /^from:(.*)$/.exec(entry.source) ?? [];
    if (wanted === undefined) return [name, entry] as const;
    const source = known[wanted];
    if (source !== undefined) return [name, { ...entry, source }] as const;
    const names = Object.keys(known);
    const problem =
      previous === undefined
        ? `"${entry.source}" is a part of ${NO_FROM}`
        : `\`from\` gives no "${wanted}"${didYouMean(wanted, names)}; it gives ${names.join(', ') || 'nothing'}`;
    report(input, `${name}: ${problem}`);
    return [name, entry] as const;
  });
  return Object.fromEntries(resolved);
}

/** The data of a result that can be named: name → S3 URI. */
export function namedParts(previous: PreviousResult | undefined): Readonly<Record<string, string | undefined>> {
  const { modelArtifact } = previous?.model ?? {};
  return { ...(modelArtifact && { 'model-artifact': modelArtifact }), ...previous?.outputs };
}
