import type { Failure } from '../errors.ts';
import type { Result } from '../result/result.ts';
import { prose } from './markdown.ts';
import { failureSection, toSections } from './sections.ts';

/** GitHub refuses a step's summary of more than 1 MiB; sections from the end are left out before that. */
const MOST_BYTES = 900 * 1024;

/** A result as the job summary's Markdown. */
export function toSummary(result: Result): string {
  return withinBudget(toSections(result), MOST_BYTES);
}

/** The summary of a step that failed before it had a result. */
export function toFailureSummary(mode: string, failure: Failure): string {
  return withinBudget([`### ❌ ${prose(`${mode}: ${failure.what}`)}`, failureSection(failure)], MOST_BYTES);
}

function withinBudget(sections: readonly string[], budget: number): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const section of sections) {
    bytes += Buffer.byteLength(section) + 2;
    if (bytes > budget) return [...kept, '_The rest is too long for a summary; the log has all of it._'].join('\n\n');
    kept.push(section);
  }
  return `${kept.join('\n\n')}\n`;
}
