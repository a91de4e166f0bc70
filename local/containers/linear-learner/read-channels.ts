import { CustomerError } from '../customer-error.ts';
import { checkLabels } from '../data/check-labels.ts';
import { labelledReader, mediaType } from '../data/content-type.ts';
import { matchColumns } from '../data/match-columns.ts';
import type { LabelledMatrix } from '../data/matrix.ts';
import { readFiles } from '../data/read-files.ts';
import type { TrainingFolder } from '../training-folder.ts';
import type { LinearLearnerParameters } from './parameters.ts';

/** The real container's default. https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html */
const defaultContentType = 'application/x-recordio-protobuf';
const contentTypes = ['text/csv', 'application/x-recordio-protobuf'];

/** In the order of the final report. */
export interface Channels {
  readonly train: LabelledMatrix;
  readonly validation: LabelledMatrix | undefined;
  readonly test: LabelledMatrix | undefined;
}

/** Reads and checks the data. Throws CustomerError. */
export function readChannels(folder: TrainingFolder, parameters: LinearLearnerParameters): Channels {
  const train = readChannel(folder, 'train', { parameters, columns: parameters.featureDim });
  if (train === undefined) throw new CustomerError("Input channel 'train' is required but was not given.");
  const expected = { parameters, columns: train.columns };
  return {
    train,
    validation: readChannel(folder, 'validation', expected),
    test: readChannel(folder, 'test', expected),
  };
}

/** `columns` undefined = as many as there are. */
function readChannel(
  folder: TrainingFolder,
  name: string,
  { parameters, columns }: { parameters: LinearLearnerParameters; columns: number | undefined },
): LabelledMatrix | undefined {
  const channel = folder.channels.get(name);
  if (channel === undefined) return undefined;
  const contentType = channel.contentType ?? defaultContentType;
  const reader = contentTypes.includes(mediaType(contentType)) ? labelledReader(contentType) : undefined;
  if (reader === undefined) {
    throw new CustomerError(
      `Content type '${contentType}' of channel '${name}' is not in [${contentTypes.join(', ')}].`,
    );
  }
  const explain = (problem: string) =>
    `Unable to read data channel '${name}'. Requested content-type is '${contentType}'. Please verify the data matches the requested content-type. Caused by: ${problem}`;
  const data = readFiles(channel, { contentType, reader, explain });
  if (data.rows === 0) throw new CustomerError(`Channel '${name}' has no data.`);
  checkLabels(name, data.labels, parameters);
  return matchColumns(data, { columns: columns ?? data.columns, contentType, of: `channel '${name}'` });
}
