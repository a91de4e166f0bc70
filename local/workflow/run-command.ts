import { randomUUID } from 'node:crypto';
import { delimiter, dirname, join } from 'node:path';
import { type CommandFileContents, createCommandFiles, readCommandFiles } from './command-files.ts';
import { githubVariables } from './describe-github.ts';
import { idTokenVariables } from './id-token-variables.ts';
import type { Scene } from './run.ts';
import { runProcess } from './run-process.ts';

/** Bytes of GITHUB_STEP_SUMMARY that GitHub takes from one step. */
const summaryLimit = 1024 * 1024;

export interface StepCommand {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a step's process in the job's environment and takes over what it wrote to its command files. */
export async function runCommand(
  { job, step, signal, onLine }: Scene,
  command: StepCommand,
): Promise<{ exitCode: number; files: CommandFileContents }> {
  const { machineEnv, graceMillis, masks } = job.run;
  const folder = join(job.temp, '_runner_file_commands', randomUUID());
  const nodeFolder = dirname(process.execPath);
  const env = {
    ...machineEnv,
    ...githubVariables(job, step.id),
    ...idTokenVariables(job),
    ...createCommandFiles(folder),
    ...job.env,
    ...step.env,
    ...command.env,
    PATH: [...job.path, nodeFolder, machineEnv.PATH ?? ''].join(delimiter),
  };
  const exitCode = await runProcess({ ...command, env, onLine, signal, graceMillis });
  const files = readCommandFiles(folder);
  Object.assign(job.env, files.env);
  job.path.unshift(...files.path.toReversed());
  for (const [name, value] of Object.entries(files.outputs)) {
    if (masks.found(value)) onLine(`::warning::output '${name}' holds a secret, so no other job gets it`);
  }
  if (Buffer.byteLength(files.summary) > summaryLimit) {
    onLine(`::error::the job summary is larger than 1024 KiB and is not shown`);
    return { exitCode, files: { ...files, summary: '' } };
  }
  return { exitCode, files };
}
