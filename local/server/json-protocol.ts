import { AwsError } from '../world/aws-error.ts';
import type { Shape } from '../world/shapes.ts';
import type { WireResponse } from '../world/wire.ts';

/** awsJson 1.0 and 1.1: the operation stands in X-Amz-Target, input and output are JSON, timestamps epoch seconds. */
export function decodeJson(shape: Shape, body: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = body.length > 0 ? JSON.parse(body.toString('utf8')) : {};
  } catch (cause) {
    throw Object.assign(new AwsError('SerializationException', 'the body is not JSON'), { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AwsError('SerializationException', 'the body is not a JSON object');
  }
  return decode(shape, value) as Record<string, unknown>;
}

export function encodeJson(output: Record<string, unknown>, contentType: string): WireResponse {
  return { status: 200, headers: { 'content-type': contentType }, body: JSON.stringify(encode(output)) };
}

export function encodeJsonError(error: AwsError, contentType: string): WireResponse {
  const body = JSON.stringify({ __type: error.code, message: error.message, ...error.members });
  return { status: error.status, headers: { 'content-type': contentType, 'x-amzn-errortype': error.code }, body };
}

/** Values of the wrong type pass as they are: the shape check names them better. */
function decode(shape: Shape, value: unknown): unknown {
  if (value === null) return undefined;
  if (shape.kind === 'timestamp') return typeof value === 'number' ? new Date(value * 1000) : value;
  if (shape.kind === 'blob') return typeof value === 'string' ? Buffer.from(value, 'base64') : value;
  return typeof value === 'object' ? decodeNested(shape, value) : value;
}

function decodeNested(shape: Shape, value: object): unknown {
  if (Array.isArray(value)) return shape.kind === 'list' ? value.map((item) => decode(shape.member(), item)) : value;
  if (shape.kind === 'map') return mapValues(value, (item) => decode(shape.member(), item));
  if (shape.kind !== 'structure') return value;
  return mapValues(value, (item, name) => {
    const member = shape.members.get(name);
    return member ? decode(member(), item) : item;
  });
}

function encode(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(encode);
  return typeof value === 'object' && value !== null ? mapValues(value, encode) : value;
}

function mapValues(value: object, change: (item: unknown, name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, change(item, name)]));
}
