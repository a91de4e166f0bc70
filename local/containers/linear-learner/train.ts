import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TrainingRun } from '../algorithm.ts';
import { CustomerError } from '../customer-error.ts';
import type { LabelledMatrix } from '../data/matrix.ts';
import { firstPartyLine } from '../log.ts';
import { createPatience } from '../patience.ts';
import { chooseThreshold } from './choose-threshold.ts';
import { deciding, type Epoch, learnEpochs } from './learn-epochs.ts';
import { predictRows } from './linear-model.ts';
import { losses } from './losses.ts';
import { modelFileName, serializeModel } from './model-file.ts';
import { type LinearLearnerParameters, readParameters } from './parameters.ts';
import { readChannels } from './read-channels.ts';
import { scoreChannel } from './score-channel.ts';

/** Trains by the channels `train`, `validation` and `test` (both optional) and writes `model/model_algo-1`. */
export async function trainLinearLearner(run: TrainingRun): Promise<void> {
  const { folder, write } = run;
  const log = (message: string) => write(firstPartyLine('INFO', message));
  log('Entry point for Linear Learner');
  const parameters = readParameters(folder.hyperparameters);
  const channels = readChannels(folder, parameters);
  const { train, validation } = channels;
  for (const warning of differences(parameters, train.rows)) write(firstPartyLine('WARNING', warning));

  const { model } = await keepBest(run, parameters, channels, log);
  const threshold = thresholdOf(parameters, model, validation ?? train);
  for (const [channel, data] of Object.entries(channels)) {
    if (data === undefined) continue;
    for (const { name, kind, value } of scoreChannel({ model, parameters, threshold }, data)) {
      log(`#quality_metric: host=${folder.host}, ${channel} ${name} <${kind}>=${value}`);
    }
  }
  const { loss, predictorType } = parameters;
  mkdirSync(folder.modelDir, { recursive: true });
  writeFileSync(join(folder.modelDir, modelFileName), serializeModel({ model, loss, predictorType, threshold }));
}

/** Where this job would go another way in AWS. */
function differences({ ignored, miniBatchSize }: LinearLearnerParameters, rows: number): string[] {
  return [
    ...(ignored.length > 0 ? [`not heeded by the local linear-learner: ${ignored.join(', ')}`] : []),
    ...(rows < miniBatchSize
      ? [`the real container wants at least mini_batch_size (${miniBatchSize}) rows to train on, and there are ${rows}`]
      : []),
  ];
}

/** Runs the epochs, until they bring nothing more, and returns the best. */
async function keepBest(
  { folder, stop }: TrainingRun,
  parameters: LinearLearnerParameters,
  { train, validation }: { train: LabelledMatrix; validation: LabelledMatrix | undefined },
  log: (message: string) => void,
): Promise<Epoch> {
  const { patience: rounds, tolerance } = parameters.earlyStopping;
  const patience = createPatience<Epoch>({ rounds, tolerance });
  for (const epoch of learnEpochs(parameters, train, validation)) {
    for (const line of epochLines(epoch, parameters, folder.host)) log(line);
    patience.observe(epoch, deciding(epoch));
    // Signals arrive only between turns of the event loop.
    await setImmediate();
    if (patience.isExhausted() || stop.aborted) break;
  }
  const best = patience.best();
  if (best === undefined || !Number.isFinite(best.trainLoss)) {
    throw new CustomerError('Training diverged: the loss is not finite. Choose a smaller learning_rate.');
  }
  return best;
}

function epochLines(epoch: Epoch, { loss, epochs }: LinearLearnerParameters, host: string): string[] {
  const quality = (channel: string, value: number) =>
    `#quality_metric: host=${host}, epoch=${epoch.index}, ${channel} ${losses[loss].objective} <loss>=${value}`;
  return [
    quality('train', epoch.trainLoss),
    ...(epoch.validationLoss === undefined ? [] : [quality('validation', epoch.validationLoss)]),
    `#progress_metric: host=${host}, completed ${(100 * (epoch.index + 1)) / epochs} % of epochs`,
  ];
}

function thresholdOf(parameters: LinearLearnerParameters, model: Epoch['model'], data: LabelledMatrix): number {
  if (parameters.predictorType !== 'binary_classifier') return 0.5;
  const answers = predictRows(model, losses[parameters.loss], data);
  const probabilities = Float64Array.from(answers, ([probability = 0]) => probability);
  return chooseThreshold(probabilities, data.labels, parameters.threshold);
}
