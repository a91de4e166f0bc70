import type { Section } from './config-file.ts';
import { type Findings, reporter } from './findings.ts';
import type { Given } from './given.ts';
import type { Report } from './problem.ts';
import { inputNamed } from './table/inputs.ts';
import type { WrittenMap } from './values/read-map.ts';
import { operationOf, readRequest } from './values/read-request.ts';
import { readValue } from './values/read-value.ts';

/**
 * Reads the values of the config file that are not among those `used` by this step: a wrong one is told by the first step that
 * runs, not by the one that needs it, hours later. What depends on other inputs, or on files, is that step's own to judge.
 */
export async function checkSections(
  sections: readonly Section[],
  used: ReadonlyMap<string, Given>,
  findings: Findings,
): Promise<void> {
  for (const section of sections) {
    const report = reporter(section.given, findings.problems);
    for (const [name, given] of section.given) {
      if (used.get(name) === given) continue;
      await checkValue(name, section, (problem, kind) => {
        // What is missing yet, an earlier step may make.
        if (kind === undefined) report(name, problem);
      });
    }
  }
}

async function checkValue(name: string, section: Section, report: Report): Promise<void> {
  const kind = inputNamed(name)?.kind;
  const given = section.given.get(name);
  if (kind === undefined || given === undefined) return;
  const value = await readValue(kind, given, report);
  if (kind.type === 'request' && value !== undefined) await checkRequest(value as WrittenMap, section, report);
}

/** Whether a training is a search may be said in another place: a request has to fit one of the two. */
async function checkRequest(written: WrittenMap, { mode, given }: Section, report: Report): Promise<void> {
  const attempts: string[][] = [];
  for (const isTuning of given.has('tuning') ? [true] : [false, true]) {
    const found: string[] = [];
    const operation = operationOf(mode, isTuning);
    if (operation !== undefined) await readRequest(operation, written, (problem) => found.push(problem));
    attempts.push(found);
  }
  const [first = []] = attempts;
  if (attempts.every((problems) => problems.length > 0)) for (const problem of first) report(problem);
}
