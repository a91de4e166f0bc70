import { DataError, type LabelledMatrix, toMatrix } from './matrix.ts';
import { float32s, protobufFields, uint64s } from './protobuf.ts';

const magic = 0xced7230a;

/** One example as SageMaker's Record message holds it; `keys` only in sparse records. */
export interface Example {
  readonly label: number;
  readonly values: readonly number[];
  readonly keys: readonly number[];
  /** Declared width of a sparse record. */
  readonly shape: number | undefined;
}

/**
 * RecordIO frames of protobuf Records with Float32 tensors, dense or sparse (absent = missing); a record without a label has NaN.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html. Throws DataError.
 */
export function parseRecordIo(bytes: Buffer): LabelledMatrix {
  const examples = readExamples(bytes);
  const rows = examples.map(toRow);
  const columns = examples.reduce(
    (widest, example, row) => Math.max(widest, example.shape ?? 0, rows[row]?.length ?? 0),
    0,
  );
  return { ...toMatrix(rows, columns), labels: Float32Array.from(examples, (example) => example.label) };
}

/** The same, as they are written: sparse examples stay sparse. Throws DataError. */
export function readExamples(bytes: Buffer): Example[] {
  return Array.from(frames(bytes), readRecord);
}

/** uint32 LE magic, uint32 LE length, bytes, zeros up to a multiple of 4. */
function* frames(bytes: Buffer): Generator<Buffer> {
  let offset = 0;
  while (offset < bytes.length) {
    if (bytes.length - offset < 8) throw new DataError(`RecordIO header cut off at byte ${offset}`);
    if (bytes.readUInt32LE(offset) !== magic) throw new DataError(`no RecordIO magic number at byte ${offset}`);
    const length = bytes.readUInt32LE(offset + 4);
    const start = offset + 8;
    // The upper three bits mark a record split over frames, which no SageMaker writer produces; such a length is out of bounds here.
    if (start + length > bytes.length) throw new DataError(`RecordIO record at byte ${offset} is cut off`);
    yield bytes.subarray(start, start + length);
    offset = start + Math.ceil(length / 4) * 4;
  }
}

/** Record { features = 1: map<string, Value>, label = 2: map<string, Value> } */
function readRecord(bytes: Buffer): Example {
  const features = { values: [] as number[], keys: [] as number[], shape: undefined as number | undefined };
  let label = Number.NaN;
  for (const field of protobufFields(bytes)) {
    const tensor = field.number === 1 || field.number === 2 ? tensorOfEntry(field.bytes) : undefined;
    if (tensor === undefined) continue;
    if (field.number === 2) label = tensor.values[0] ?? Number.NaN;
    else Object.assign(features, tensor);
  }
  if (features.keys.length > 0 && features.keys.length !== features.values.length) {
    throw new DataError(`sparse record with ${features.keys.length} keys and ${features.values.length} values`);
  }
  return { label, ...features };
}

/** Map entry { key = 1, value = 2 }; Value { float32_tensor = 2 }: the only tensor that the built-in algorithms take. */
function tensorOfEntry(bytes: Buffer): Omit<Example, 'label'> | undefined {
  const fields = [...protobufFields(bytes)];
  const key = fields.find((field) => field.number === 1)?.bytes.toString('utf8');
  const value = fields.find((field) => field.number === 2)?.bytes;
  if (key !== 'values' || value === undefined) return undefined;
  const tensor = [...protobufFields(value)].find((field) => field.number === 2);
  if (tensor === undefined) throw new DataError('only Float32 tensors are supported in RecordIO-protobuf');
  return readTensor(tensor.bytes);
}

/** Float32Tensor { values = 1 packed float, keys = 2 packed uint64, shape = 3 packed uint64 } */
function readTensor(bytes: Buffer): Omit<Example, 'label'> {
  const fields = [...protobufFields(bytes)];
  const packed = (number: number) => fields.filter((field) => field.number === number).map((field) => field.bytes);
  return {
    values: packed(1).flatMap(float32s),
    keys: packed(2).flatMap(uint64s),
    shape: packed(3).flatMap(uint64s).at(-1),
  };
}

function toRow({ values, keys }: Example): number[] {
  if (keys.length === 0) return [...values];
  const row: number[] = new Array(Math.max(...keys) + 1).fill(Number.NaN);
  keys.forEach((key, index) => {
    row[key] = values[index] ?? Number.NaN;
  });
  return row;
}
