import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CustomerError } from '../customer-error.ts';
import { checkLabels } from '../data/check-labels.ts';
import { mediaType } from '../data/content-type.ts';
import { DataError } from '../data/matrix.ts';
import { type Example, readExamples } from '../data/record-io.ts';
import { type SparseRow, sparseRowOf } from '../data/sparse-rows.ts';
import type { Channel, TrainingFolder } from '../training-folder.ts';
import type { FactorizationMachineParameters } from './parameters.ts';

/** The only one that it trains on. https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines.html */
const contentType = 'application/x-recordio-protobuf';

/** Rows as the file has them, so that a wide and sparse table fits into memory. */
export interface SparseData {
  readonly rows: readonly SparseRow[];
  readonly labels: Float32Array;
}

export interface Channels {
  readonly train: SparseData;
  readonly test: SparseData | undefined;
}

/** Reads and checks the data. Throws CustomerError. */
export function readChannels(folder: TrainingFolder, parameters: FactorizationMachineParameters): Channels {
  const [train, test] = ['train', 'test'].map((name) => {
    const channel = folder.channels.get(name);
    return channel && readChannel(channel, parameters);
  });
  if (train === undefined) throw new CustomerError("Input channel 'train' is required but was not given.");
  return { train, test };
}

function readChannel(channel: Channel, { featureDim, predictorType }: FactorizationMachineParameters): SparseData {
  const given = channel.contentType ?? contentType;
  if (mediaType(given) !== contentType) {
    throw new CustomerError(`Content type '${given}' of channel '${channel.name}' is not in [${contentType}].`);
  }
  const examples = channel.files.flatMap((file) => readFile(channel.name, file));
  if (examples.length === 0) throw new CustomerError(`Channel '${channel.name}' has no data.`);
  const width = examples.reduce((widest, example) => Math.max(widest, widthOf(example)), 0);
  if (width > featureDim) {
    throw new CustomerError(
      `Feature shape mismatch in channel '${channel.name}': feature_dim is ${featureDim}, the data has ${width}.`,
    );
  }
  const labels = Float32Array.from(examples, ({ label }) => label);
  checkLabels(channel.name, labels, { predictorType, outputs: 1 });
  return { rows: examples.map(sparseRowOf), labels };
}

function readFile(channel: string, file: string): Example[] {
  try {
    return readExamples(readFileSync(file));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new CustomerError(
      `Unable to read data channel '${channel}'. Requested content-type is '${contentType}'. Please verify the data matches the requested content-type. Caused by: ${error.message} of file '${basename(file)}'`,
      { cause: error },
    );
  }
}

function widthOf({ keys, values, shape = 0 }: Example): number {
  return Math.max(shape, keys.length > 0 ? Math.max(...keys) + 1 : values.length);
}
