import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TrainingRun } from '../algorithm.ts';
import { CustomerError } from '../customer-error.ts';
import { firstPartyLine } from '../log.ts';
import { createMachine } from './create-machine.ts';
import { learnEpochs, type Progress } from './learn-epochs.ts';
import { type Machine, rawOutput, sigmoid } from './machine.ts';
import { modelFileName, serializeMachine } from './model-file.ts';
import { type FactorizationMachineParameters, readParameters } from './parameters.ts';
import { readChannels, type SparseData } from './read-channels.ts';
import { type Score, scoreOutputs } from './score.ts';

/** Trains by the channels `train` and `test` (optional) and writes `model/model_algo-1`. */
export async function trainFactorizationMachine({ folder, write, stop }: TrainingRun): Promise<void> {
  const log = (message: string) => write(firstPartyLine('INFO', message));
  const parameters = readParameters(folder.hyperparameters);
  const { predictorType, ignored } = parameters;
  const { train, test } = readChannels(folder, parameters);
  if (ignored.length > 0) {
    write(firstPartyLine('WARNING', `not heeded by the local factorization-machines: ${ignored.join(', ')}`));
  }

  const machine = createMachine(parameters);
  for (const progress of learnEpochs(machine, train, parameters)) {
    for (const line of progressLines(progress, parameters, folder.host)) log(line);
    // Signals arrive only between turns of the event loop.
    await setImmediate();
    if (stop.aborted && progress.batch === undefined) break;
  }
  if (test !== undefined) {
    for (const line of scoreLines(`host=${folder.host}, test`, scoreTest(machine, test, parameters))) log(line);
  }
  mkdirSync(folder.modelDir, { recursive: true });
  writeFileSync(join(folder.modelDir, modelFileName), serializeMachine({ predictorType, machine }));
}

function progressLines(
  { epoch, batch, outputs, labels }: Progress,
  { predictorType, epochs }: FactorizationMachineParameters,
  host: string,
): string[] {
  if (!outputs.every(Number.isFinite)) {
    throw new CustomerError('Training diverged: the outputs are not finite. Choose smaller learning rates.');
  }
  const scores = scoreOutputs(predictorType, outputs, labels);
  if (batch !== undefined) return scoreLines(`host=${host}, epoch=${epoch}, batch=${batch} train`, scores);
  return [
    ...scoreLines(`host=${host}, epoch=${epoch}, train`, scores),
    `#progress_metric: host=${host}, completed ${(100 * (epoch + 1)) / epochs} % of epochs`,
  ];
}

function scoreTest(
  machine: Machine,
  { rows, labels }: SparseData,
  { predictorType }: FactorizationMachineParameters,
): Score[] {
  const link = predictorType === 'binary_classifier' ? sigmoid : (raw: number) => raw;
  const outputs = Float64Array.from(rows, (row) => link(rawOutput(machine, row)));
  return scoreOutputs(predictorType, outputs, labels);
}

function scoreLines(where: string, scores: readonly Score[]): string[] {
  return scores.map(({ name, kind, value }) => `#quality_metric: ${where} ${name} <${kind}>=${value}`);
}
