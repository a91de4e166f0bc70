import { DataError } from './matrix.ts';

/** A field of a protobuf message: the raw bytes of its value (of a varint: the varint itself). */
export interface ProtobufField {
  readonly number: number;
  readonly bytes: Buffer;
}

/** Walks one message, https://protobuf.dev/programming-guides/encoding. Throws DataError when it is cut off. */
export function* protobufFields(message: Buffer): Generator<ProtobufField> {
  let offset = 0;
  while (offset < message.length) {
    const tag = varint(message, offset);
    const { start, end } = valueSpan(message, tag.end, tag.value & 7);
    if (end > message.length) throw new DataError('protobuf message is cut off');
    yield { number: tag.value >>> 3, bytes: message.subarray(start, end) };
    offset = end;
  }
}

function valueSpan(message: Buffer, start: number, wireType: number): { start: number; end: number } {
  if (wireType === 0) return { start, end: varint(message, start).end };
  if (wireType === 1) return { start, end: start + 8 };
  if (wireType === 5) return { start, end: start + 4 };
  if (wireType !== 2) throw new DataError(`unknown protobuf wire type ${wireType}`);
  const length = varint(message, start);
  return { start: length.end, end: length.end + length.value };
}

/** Exact up to 2^53, which is far above any index or length here. */
function varint(bytes: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let index = start; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * (index - start));
    if (byte < 0x80) return { value, end: index + 1 };
  }
  throw new DataError('protobuf message is cut off');
}

/** Packed floats; a single unpacked one has the same bytes. */
export function float32s(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readFloatLE(index * 4));
}

/** Packed varints; a single unpacked one has the same bytes. */
export function uint64s(bytes: Buffer): number[] {
  const values: number[] = [];
  for (let offset = 0; offset < bytes.length; ) {
    const { value, end } = varint(bytes, offset);
    values.push(value);
    offset = end;
  }
  return values;
}
