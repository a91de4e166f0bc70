import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cancelled, type Failure, messageOf } from '../errors.ts';
import { failureOf } from '../failure-of.ts';
import type { Runner } from '../github/runner.ts';
import type { Environment } from '../inputs/environment.ts';
import { toOutputs, toResultJson } from '../report/outputs.ts';
import type { Status } from '../result/outcome.ts';
import type { Result } from '../result/result.ts';

/** Where a step's outcome goes, and what of it is known already. */
export interface Publisher {
  /** From now on outcomes are those of this mode, in this region, also in its result file. */
  configure(config: Settings): void;
  /** Writes the outputs of what is known so far; they stand whatever happens to this process later. */
  started(result: Result): void;
  /** Writes outputs, summary and annotation of the final result. Returns the exit code. */
  finished(result: Result): Promise<number>;
  /** The same for what ended the step before its mode had a verdict. */
  failed(error: unknown): Promise<number>;
}

/** What a publisher must know of the config, once there is one. */
interface Settings {
  readonly mode: string;
  readonly region: string;
  readonly resultFile?: string | undefined;
}

/** Until the config is known, the environment's word for mode and region is all there is. */
export function createPublisher(runner: Runner, environment: Environment): Publisher {
  let settings: Settings = { mode: environment.inputs.get('mode') ?? 'mode', region: environment.region ?? '' };
  let latest: Result | undefined;
  let isOver = false;
  const written = new Set<string>();
  /** Returns why outputs or the result file could not be written. */
  const write = (result: Result): Failure | undefined => {
    latest = result;
    const told = toOutputs(result);
    // An output cannot be taken back: of what is no more it is emptied.
    const gone = [...written].filter((name) => !Object.hasOwn(told, name)).map((name) => [name, '']);
    const unset = setOutputs({ ...Object.fromEntries(gone), ...told }, runner);
    for (const name of Object.keys(told)) written.add(name);
    const unwritten = settings.resultFile === undefined ? undefined : writeResultFile(settings.resultFile, result);
    return unset ?? unwritten;
  };
  /** Without it the log and the outputs tell the same. */
  const summarize = (markdown: string) => {
    try {
      runner.summarize(markdown, environment.summaryFile);
    } catch (error) {
      runner.log.warning(`the job summary cannot be written: ${messageOf(error)}`);
    }
  };
  const finished = async (outcome: Result) => {
    isOver = true;
    const unwritten = write(outcome);
    // What went wrong before counts more than a file that could not be written.
    const result: Result = { ...outcome, failure: outcome.failure ?? unwritten };
    const { verdict, toSummary } = await report();
    const { green, waived, sentence } = verdict(result);
    summarize(toSummary(result));
    if (waived) runner.log.warning(sentence);
    else if (result.failure === undefined) runner.log.info(sentence);
    else runner.fail({ ...result.failure, consoleUrl: result.failure.consoleUrl ?? result.consoleUrl });
    return green ? 0 : 1;
  };
  return {
    configure(config) {
      settings = config;
    },
    started(result) {
      // A mode that a cancel did not wait for may still come to this: it must not take back the verdict.
      if (isOver) return;
      const unwritten = write(result);
      if (unwritten !== undefined) runner.log.warning(`${unwritten.what}: ${unwritten.reason}`);
    },
    finished,
    async failed(error) {
      const failure = await failureOf(error, settings.region);
      const status = statusAfter(error);
      if (latest !== undefined) return await finished({ ...latest, status, failure });
      // That they cannot be written is what the error says already, if so.
      setOutputs({ status }, runner);
      const { toFailureSummary } = await report();
      summarize(toFailureSummary(settings.mode, failure));
      runner.fail(failure);
      return 1;
    },
  };
}

/** Loaded at the end: a step comes to AWS before it has anything to tell. */
async function report() {
  return { ...(await import('../report/summary.ts')), ...(await import('../report/verdict.ts')) };
}

/** A job that a cancel has left alone is in progress, however red the step: a later one can attach to it. */
function statusAfter(error: unknown): Status {
  if (!(error instanceof Cancelled)) return 'Failed';
  return error.goesOn === undefined ? 'Stopped' : 'InProgress';
}

function setOutputs(outputs: Readonly<Record<string, string>>, runner: Runner): Failure | undefined {
  try {
    runner.setOutputs(outputs);
    return undefined;
  } catch (error) {
    return { what: 'the outputs cannot be written', reason: messageOf(error) };
  }
}

function writeResultFile(file: string, result: Result): Failure | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${toResultJson(result)}\n`);
    return undefined;
  } catch (error) {
    return { what: `result-file: "${file}" cannot be written`, reason: messageOf(error) };
  }
}
