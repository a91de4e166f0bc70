import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TrainingRun } from '../algorithm.ts';
import { CustomerError } from '../customer-error.ts';
import { labelledReader } from '../data/content-type.ts';
import { matchColumns } from '../data/match-columns.ts';
import { readFiles } from '../data/read-files.ts';
import { toolkitLine, type WriteLine } from '../log.ts';
import { createPatience } from '../patience.ts';
import type { TrainingFolder } from '../training-folder.ts';
import { boost, type Round, type Watched } from './boost.ts';
import type { Booster } from './booster.ts';
import { isToBeMaximised } from './metrics.ts';
import { serializeBooster } from './model-file.ts';
import { readParameters } from './parameters.ts';
import { modelFileName } from './predictor.ts';

/** The real container's default. https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost.html */
const defaultContentType = 'text/libsvm';

/** Trains by the channels `train` and `validation` (optional) and writes `model/xgboost-model`. */
export async function trainXgboost({ folder, write, version, stop }: TrainingRun): Promise<void> {
  write(toolkitLine('INFO', 'Running XGBoost Sagemaker in algorithm mode'));
  const parameters = readParameters(folder.hyperparameters, version);
  const train = readChannel(folder, 'train');
  if (train === undefined) throw new CustomerError('Channel train: missing required channel');
  const watched = alignColumns(train, readChannel(folder, 'validation'));
  describeData(watched, write);

  const booster = await keepBest(boost(parameters, ...watched), parameters.earlyStoppingRounds, { write, stop });
  mkdirSync(folder.modelDir, { recursive: true });
  writeFileSync(join(folder.modelDir, modelFileName), serializeBooster(booster));
}

/** Runs the rounds and returns the last model, or with early stopping the best. */
async function keepBest(
  rounds: Iterable<Round>,
  earlyStoppingRounds: number | undefined,
  { write, stop }: Pick<TrainingRun, 'write' | 'stop'>,
): Promise<Booster> {
  const patience = createPatience<Round>({ rounds: earlyStoppingRounds ?? Number.POSITIVE_INFINITY, tolerance: 0 });
  let latest: Round | undefined;
  for (const round of rounds) {
    write(roundLine(round));
    latest = round;
    patience.observe(round, watchedLoss(round));
    // Signals arrive only between turns of the event loop.
    await setImmediate();
    if (patience.isExhausted() || stop.aborted) break;
  }
  const kept = earlyStoppingRounds === undefined ? latest : patience.best();
  if (kept === undefined) throw new Error('no round was trained');
  return kept.booster();
}

/** xgboost stops early by the last metric of the last channel. */
function watchedLoss({ metrics }: Round): number {
  const watched = metrics.at(-1);
  if (watched === undefined) return Number.NaN;
  return isToBeMaximised(watched.metric) ? -watched.value : watched.value;
}

interface ChannelData extends Watched {
  readonly contentType: string;
}

function readChannel(folder: TrainingFolder, name: string): ChannelData | undefined {
  const channel = folder.channels.get(name);
  if (channel === undefined) return undefined;
  const contentType = channel.contentType ?? defaultContentType;
  const reader = labelledReader(contentType);
  if (reader === undefined) {
    throw new CustomerError(
      `Channel ${name}: content type ${contentType} is not in [text/csv, text/libsvm, application/x-recordio-protobuf]`,
    );
  }
  const explain = (problem: string) => `Failed to load ${contentType} data with exception:\n${problem}`;
  const data = readFiles(channel, { contentType, reader, explain });
  if (data.rows === 0) throw new CustomerError(`Channel ${name}: no data found`);
  if (!data.labels.every(Number.isFinite)) {
    throw new CustomerError(`Channel ${name}: Label contains NaN, infinity or a value too large.`);
  }
  return { name, contentType, data };
}

/** The model is as wide as the widest channel. */
function alignColumns(train: ChannelData, validation: ChannelData | undefined): [Watched, ...Watched[]] {
  const columns = Math.max(train.data.columns, validation?.data.columns ?? 0);
  const align = ({ name, contentType, data }: ChannelData): Watched => ({
    name,
    data: matchColumns(data, { columns, contentType, of: `channel '${name}'` }),
  });
  return [align(train), ...(validation === undefined ? [] : [align(validation)])];
}

function describeData(watched: readonly Watched[], write: WriteLine): void {
  write(toolkitLine('INFO', 'Single node training.'));
  for (const { name, data } of watched) {
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    write(toolkitLine('INFO', `${title} matrix has ${data.rows} rows and ${data.columns} columns`));
  }
}

/** `[12]#011train-rmse:0.10000#011validation-rmse:0.20000`: the log driver writes a tab as #011. */
function roundLine({ index, metrics }: Round): string {
  return [
    `[${index}]`,
    ...metrics.map(({ channel, metric, value }) => `${channel}-${metric}:${value.toFixed(5)}`),
  ].join('#011');
}
