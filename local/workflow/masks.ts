/** The secrets of a run. Whatever is printed or kept goes through `hide` first. */
export interface Masks {
  add(secret: string): void;
  hide(text: string): string;
  /** Whether a text holds a secret; GitHub drops such an output. */
  found(text: string): boolean;
}

export function createMasks(secrets: Iterable<string>): Masks {
  const known = new Set<string>();
  const masks: Masks = {
    add: (secret) => {
      for (const line of [secret, ...secret.split(/\r?\n/)]) if (line.trim() !== '') known.add(line);
    },
    // The longest first, so that a secret inside another leaves nothing of the outer one.
    hide: (text) =>
      [...known].sort((a, b) => b.length - a.length).reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text),
    found: (text) => [...known].some((secret) => text.includes(secret)),
  };
  for (const secret of secrets) masks.add(secret);
  return masks;
}
