/**
 * RecordIO-protobuf, the format that SageMaker's built-in algorithms read fastest, and some read only:
 * https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html. Nothing here is read back: that is the algorithms' part.
 */

/** One row of a table. */
export interface Example {
  /** Absent where the data has no labels. */
  readonly label?: number | undefined;
  /** Feature values; with `keys`, only those that are listed. */
  readonly values: readonly number[];
  /** The column of each value, from 0. Absent: every column has its value. */
  readonly keys?: readonly number[] | undefined;
}

/** Begins every frame. */
const MAGIC = 0xced7230a;

/** All values of an example, in a frame of its own. */
export function denseRecord({ label, values }: Example): Buffer {
  return frame(record(label, packed(1, floats(values))));
}

/** The values of an example with their keys, of `width` columns. Columns that are not listed are 0. */
export function sparseRecord({ label, values, keys = [] }: Example, width: number): Buffer {
  const tensor = [packed(1, floats(values)), packed(2, keys.map(varint)), packed(3, [varint(width)])];
  return frame(record(label, Buffer.concat(tensor)));
}

/** uint32 magic, uint32 length, the bytes, zeros up to a multiple of four; little endian. */
function frame(bytes: Buffer): Buffer {
  const framed = Buffer.alloc(8 + Math.ceil(bytes.length / 4) * 4);
  framed.writeUInt32LE(MAGIC, 0);
  framed.writeUInt32LE(bytes.length, 4);
  bytes.copy(framed, 8);
  return framed;
}

/** `Record { map<string, Value> features = 1; map<string, Value> label = 2 }` */
function record(label: number | undefined, features: Buffer): Buffer {
  const entries = [entry(1, features)];
  if (label !== undefined) entries.push(entry(2, packed(1, floats([label]))));
  return Buffer.concat(entries);
}

/** `{ key = 1: "values", value = 2: Value { float32_tensor = 2 } }` */
function entry(number: number, tensor: Buffer): Buffer {
  return packed(number, [packed(1, [Buffer.from('values')]), packed(2, [packed(2, [tensor])])]);
}

/** A field of many bytes: text, a message, or a packed list. An empty one says as much as none. */
function packed(number: number, parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([varint((number << 3) | 2), varint(length), ...parts]);
}

function floats(values: readonly number[]): Buffer[] {
  const bytes = Buffer.allocUnsafe(values.length * 4);
  let offset = 0;
  for (const value of values) offset = bytes.writeFloatLE(value, offset);
  return [bytes];
}

/** Seven bits to a byte, the lowest first, all but the last byte marked. By division: bits are cut off at 2^32. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}
