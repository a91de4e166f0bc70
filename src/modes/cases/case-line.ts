import type { CaseOutcome } from '../../result/case-outcome.ts';

/** An outcome on one line: the answer, or what is wrong with it. */
export function caseLine({ name, passed, expected, note, answer, milliseconds }: CaseOutcome): string {
  const time = milliseconds === undefined ? '' : ` (${milliseconds} ms)`;
  if (passed) return `${name}: ${oneLine(answer ?? '')}${time}`;
  return `${name}: expected ${expected}, ${oneLine(note ?? 'no answer')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
