import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { explainAwsError, isAwsError } from './aws/explain-error.ts';
import { Cancelled, type Failure, RemoteFailure, UserError } from './errors.ts';
import type { Runner } from './github/runner.ts';
import type { Environment } from './inputs/environment.ts';
import { toOutputs, toResultJson } from './report/outputs.ts';
import { toFailureSummary, toSummary } from './report/summary.ts';
import { verdict } from './report/verdict.ts';
import type { Result } from './result.ts';

/** Where a step's outcome goes, and what of it is known already. */
export interface Publisher {
  /** From now on outcomes are those of this mode, in this region, also in its result file. */
  configure(config: Settings): void;
  /** Writes the outputs of what has just been started; they stand whatever happens to this process later. */
  started(result: Result): void;
  /** Writes outputs, summary and annotation of the final result. Returns the exit code. */
  finished(result: Result): number;
  /** The same for what ended the step before its mode had a verdict. */
  failed(error: unknown): number;
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
  const write = (result: Result) => {
    latest = result;
    runner.setOutputs(toOutputs(result));
    if (settings.resultFile !== undefined) writeResultFile(settings.resultFile, result);
  };
  const finished = (result: Result) => {
    const { green, sentence } = verdict(result);
    write(result);
    runner.summarize(toSummary(result), environment.summaryFile);
    if (result.failure === undefined) runner.log.info(sentence);
    else runner.fail({ ...result.failure, ...(result.consoleUrl !== undefined && { consoleUrl: result.consoleUrl }) });
    return green ? 0 : 1;
  };
  return {
    configure(config) {
      settings = config;
    },
    started: write,
    finished,
    failed(error) {
      const failure = toFailure(error, settings.region);
      const status = error instanceof Cancelled ? 'Stopped' : 'Failed';
      if (latest !== undefined) return finished({ ...latest, status, failure });
      runner.setOutputs({ status });
      runner.summarize(toFailureSummary(settings.mode, failure), environment.summaryFile);
      runner.fail(failure);
      return 1;
    },
  };
}

function writeResultFile(file: string, result: Result): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${toResultJson(result)}\n`);
}

/** Everything that is neither ours nor AWS's to refuse is a defect of this action, and shows its stack. */
function toFailure(error: unknown, region: string): Failure {
  if (error instanceof RemoteFailure) return error.failure;
  if (error instanceof UserError) return badInput(error);
  if (error instanceof Cancelled) return { what: error.message };
  if (isAwsError(error)) return explainAwsError(error, region);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { what: 'this is a defect of the action, please report it', reason: stack };
}

function badInput({ message, problems }: UserError): Failure {
  if (problems.length === 1) return { what: message };
  return { what: `${problems.length} problems with the inputs, nothing was created`, problems };
}
