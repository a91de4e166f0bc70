import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JobResult, RunResult, StepResult } from '../../../local/workflow/result.ts';
import { runWorkflow, type WorkflowCall } from '../../../local/workflow/run-workflow.ts';

export interface Played extends RunResult {
  /** Everything that was printed. */
  readonly printed: string;
  job(name: string): JobResult;
  /** The first step of that name in any job. */
  step(name: string): StepResult;
}

interface Play extends Partial<Omit<WorkflowCall, 'file' | 'cwd' | 'out'>> {
  /** Further files of the repository, path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Hears what is printed as it comes. */
  readonly onPrint?: (text: string) => unknown;
}

/** Runs a workflow given as text, in a repository of its own. */
export function play(workflow: string, { files = {}, onPrint, ...call }: Play = {}): Promise<Played> {
  return inRepository({ 'workflow.yml': workflow, ...files }, async (cwd) => {
    let printed = '';
    const out = (text: string) => {
      printed += text;
      onPrint?.(text);
    };
    const env = { PATH: process.env['PATH'] ?? '' };
    const result = await runWorkflow({ file: join(cwd, 'workflow.yml'), cwd, actionRoot: cwd, env, ...call, out });
    return {
      ...result,
      printed,
      job: (name) => found(result.jobs, name),
      step: (name) =>
        found(
          result.jobs.flatMap((job) => job.steps),
          name,
        ),
    };
  });
}

/** Calls `use` with a temporary folder that holds these files (path → text). */
export async function inRepository<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workflow of one job with these steps. */
export function oneJob(steps: string, extra = ''): string {
  return `on: workflow_dispatch\n${extra}\njobs:\n  only:\n    runs-on: ubuntu-latest\n    steps:\n${steps.replaceAll(/^/gm, '      ')}\n`;
}

function found<T extends { readonly name: string }>(items: readonly T[], name: string): T {
  const item = items.find((each) => each.name === name);
  if (item === undefined) throw new Error(`'${name}' is not among ${items.map((each) => each.name).join(', ')}`);
  return item;
}
