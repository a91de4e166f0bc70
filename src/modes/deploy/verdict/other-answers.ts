import type { CaseOutcome } from '../../../result/case-outcome.ts';

/** The cases that are not answered as they were, a line each; undefined where all are. */
export function otherAnswers(before: readonly CaseOutcome[], now: readonly CaseOutcome[]): string | undefined {
  const known = new Map(before.map((outcome) => [outcome.name, outcome]));
  const lines = now.flatMap((after) => {
    const outcome = known.get(after.name);
    if (outcome === undefined || isSame(outcome, after)) return [];
    return `${after.name}: answered ${outcome.answer} before, now ${after.answer ?? after.note}`;
  });
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** What passes both times may differ in the rest: answers have times, ids of requests and samples in them. */
function isSame(before: CaseOutcome, after: CaseOutcome): boolean {
  if (before.answer === undefined) return true;
  return (before.passed && after.passed) || before.answer === after.answer;
}
