import type { Annotation, Conclusion, RunResult, StepResult } from './result.ts';

/** What a person sees while a workflow runs. */
export interface Progress {
  job(job: string, message: string): void;
  /** Called for every line of a step as it comes. */
  line(job: string, text: string): void;
  step(job: string, result: StepResult): void;
  run(result: RunResult): void;
}

export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** Every line of every step as it comes, instead of failing steps only. */
  readonly verbose?: boolean;
  /** Width of the column of job names. */
  readonly width: number;
}

const marks: Readonly<Record<Conclusion, string>> = { success: '✓', failure: '✗', cancelled: '■', skipped: '-' };

/** A line per step as it ends, with its notices and warnings; of failing steps the whole log. */
export function printProgress({ write, verbose = false, width }: ProgressOptions): Progress {
  const print = (job: string, text: string) => write(`${job.padEnd(width)}  ${text}\n`);
  return {
    job: (job, message) => print(job, message),
    line: (job, text) => {
      if (verbose) print(job, `│ ${text}`);
    },
    step: (job, step) => {
      const failed = step.outcome === 'failure' || step.outcome === 'cancelled';
      print(job, `${marks[step.outcome]} ${step.name}${timing(step)}`);
      if (failed && !verbose) for (const line of step.log) print(job, `  │ ${line}`);
      else for (const annotation of step.annotations) print(job, `    ${inWords(annotation)}`);
    },
    run: (result) => write(`${marks[result.conclusion]} ${result.conclusion}\n`),
  };
}

/** An annotation on one line. */
export function inWords({ level, title, message }: Annotation): string {
  return `${level}: ${title === undefined ? '' : `${title}: `}${message}`;
}

function timing(step: StepResult): string {
  if (step.outcome === 'skipped') return ' (skipped)';
  const continued = step.outcome !== step.conclusion ? ', continued' : '';
  return `  ${step.seconds.toFixed(1)} s${continued}`;
}
