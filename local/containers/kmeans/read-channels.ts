import { CustomerError } from '../customer-error.ts';
import { labelledReader, mediaType } from '../data/content-type.ts';
import { parseCsv } from '../data/csv.ts';
import { matchColumns } from '../data/match-columns.ts';
import type { LabelledMatrix, Matrix } from '../data/matrix.ts';
import { readFiles } from '../data/read-files.ts';
import type { Channel, TrainingFolder } from '../training-folder.ts';
import type { KmeansParameters } from './parameters.ts';

const defaultContentType = 'application/x-recordio-protobuf';
const contentTypes = ['text/csv', defaultContentType];

export interface Channels {
  readonly train: Matrix;
  readonly test: Matrix | undefined;
}

/** Reads and checks the data; labels are of no interest. Throws CustomerError. */
export function readChannels(folder: TrainingFolder, { featureDim }: KmeansParameters): Channels {
  const [train, test] = ['train', 'test'].map((name) => {
    const channel = folder.channels.get(name);
    return channel && readChannel(channel, featureDim);
  });
  if (train === undefined) throw new CustomerError("Input channel 'train' is required but was not given.");
  return { train, test };
}

function readChannel(channel: Channel, columns: number): Matrix {
  const { name, contentType = defaultContentType } = channel;
  const reader = readerOf(contentType);
  if (reader === undefined) {
    throw new CustomerError(
      `Content type '${contentType}' of channel '${name}' is not in [${contentTypes.join(', ')}].`,
    );
  }
  const explain = (problem: string) =>
    `Unable to read data channel '${name}'. Requested content-type is '${contentType}'. Please verify the data matches the requested content-type. Caused by: ${problem}`;
  const data = readFiles(channel, { contentType, reader, explain });
  if (data.rows === 0) throw new CustomerError(`Channel '${name}' has no data.`);
  return matchColumns(data, { columns, contentType, of: `channel '${name}'` });
}

/** Without `label_size=0` the first column of CSV is a label. https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html */
function readerOf(contentType: string): ((bytes: Buffer) => LabelledMatrix) | undefined {
  if (!contentTypes.includes(mediaType(contentType))) return undefined;
  if (!/;\s*label_size\s*=\s*0\s*(;|$)/.test(contentType)) return labelledReader(contentType);
  return (bytes) => {
    const features = parseCsv(bytes.toString('utf8'));
    return { ...features, labels: new Float32Array(features.rows) };
  };
}
