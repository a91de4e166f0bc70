import { connectRunner } from './github/runner.ts';
import type { Config } from './inputs/config/config.ts';
import { readEnvironment } from './inputs/environment.ts';
import { createNaming } from './naming.ts';
import type { Result } from './result/result.ts';
import type { Run } from './run.ts';
import { connect } from './step/connect.ts';
import { createPublisher } from './step/publish.ts';
import { leaveRemoval, loadStep } from './step/removal.ts';
import { listenForCancel } from './waiting/cancel.ts';
import { systemClock } from './waiting/clock.ts';
import { createUndo } from './waiting/undo.ts';

/** One step of a workflow, from its inputs to its outputs. Resolves to the process's exit code. */
export async function main(): Promise<number> {
  const cancellation = listenForCancel();
  const undo = createUndo();
  const environment = readEnvironment(process.env);
  const runner = connectRunner();
  const publisher = createPublisher(runner, environment);
  try {
    const { config, warnings } = await loadStep(environment);
    for (const warning of warnings) runner.log.warning(warning);
    publisher.configure(config);
    cancellation.signal.throwIfAborted();
    leaveRemoval(config, runner);
    const run: Run = {
      aws: await connect(config, environment, runner),
      log: runner.log,
      clock: systemClock(environment.pollScale),
      signal: cancellation.signal,
      undo,
      naming: createNaming(config, environment.workflow),
      started: publisher.started,
    };
    return await publisher.finished(await cancellation.settle(runMode(config, run)));
  } catch (error) {
    return await publisher.failed(cancellation.signal.aborted ? await cancellation.stopAll(undo) : error);
  }
}

/** A mode is loaded when it is asked for: start-up pays for one. */
async function runMode(config: Config, run: Run): Promise<Result> {
  switch (config.mode) {
    case 'process':
      return (await import('./modes/process/process-data.ts')).processData(config, run);
    case 'train':
      return (await import('./modes/train/train.ts')).train(config, run);
    case 'evaluate':
      return (await import('./modes/evaluate/evaluate.ts')).evaluate(config, run);
    case 'register':
      return (await import('./modes/register/register.ts')).register(config, run);
    case 'deploy': {
      const { deploy } = await import('./modes/deploy/deploy.ts');
      return (await import('./step/show-deployment.ts')).showDeployment(config, run, () => deploy(config, run));
    }
    case 'delete':
      return (await import('./modes/delete/delete.ts')).deleteDeployment(config, run);
  }
}
