import { AwsError } from '../world/aws-error.ts';
import type { Shape } from '../world/shapes.ts';
import type { WireResponse } from '../world/wire.ts';
import { type XmlValue, xmlDocument } from '../world/xml.ts';

/**
 * AWS's query protocol: input as form fields (`Tags.member.1.Key=a`, `Map.entry.1.key=…`), output as XML with
 * `<member>` lists and ISO-8601 timestamps. Everything on the wire is text; the shape says what it means.
 */
export function decodeQuery(shape: Shape, form: URLSearchParams): Record<string, unknown> {
  const fields = new Map(form);
  for (const name of ['Action', 'Version']) fields.delete(name);
  const input = (decode(shape, '', fields) ?? {}) as Record<string, unknown>;
  const [unknown] = fields.keys();
  if (unknown !== undefined) throw new AwsError('SerializationException', `unknown parameter '${unknown}'`);
  return input;
}

/** Takes what belongs to `path` out of `fields`: what is left at the end is unknown. */
function decode(shape: Shape, path: string, fields: Map<string, string>): unknown {
  if (shape.kind === 'structure') return decodeStructure(shape, path, fields);
  if (shape.kind === 'list') return decodeList(shape.member(), path, fields);
  if (shape.kind === 'map') return decodeMap(shape.member(), path, fields);
  const text = fields.get(path);
  fields.delete(path);
  return text === undefined ? undefined : decodeText(shape.kind, text, path);
}

function decodeStructure(shape: Shape & { kind: 'structure' }, path: string, fields: Map<string, string>) {
  if (path && !hasPrefix(fields, path)) return undefined;
  const members = [...shape.members].map(([name, member]) => {
    return [name, decode(member(), path ? `${path}.${name}` : name, fields)] as const;
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function decodeList(member: Shape, path: string, fields: Map<string, string>): unknown[] | undefined {
  // `Capabilities=` is how an empty list is sent.
  const items: unknown[] | undefined = fields.delete(path) ? [] : undefined;
  const found = items ?? [];
  for (let index = 1; hasPrefix(fields, `${path}.member.${index}`); index += 1) {
    found.push(decode(member, `${path}.member.${index}`, fields));
  }
  return found.length > 0 ? found : items;
}

function decodeMap(member: Shape, path: string, fields: Map<string, string>): Record<string, unknown> | undefined {
  const entries: [string, unknown][] = [];
  for (let index = 1; hasPrefix(fields, `${path}.entry.${index}`); index += 1) {
    const key = fields.get(`${path}.entry.${index}.key`) ?? '';
    fields.delete(`${path}.entry.${index}.key`);
    entries.push([key, decode(member, `${path}.entry.${index}.value`, fields)]);
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function decodeText(kind: string, text: string, path: string): unknown {
  if (kind === 'string' || kind === 'document') return text;
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (kind === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  if (kind === 'timestamp' && !Number.isNaN(Date.parse(text))) return new Date(text);
  if (kind === 'blob') return Buffer.from(text, 'base64');
  throw new AwsError('SerializationException', `'${text}' can not be converted to a ${kind} at '${path}'`);
}

function hasPrefix(fields: Map<string, string>, path: string): boolean {
  return fields.keys().some((name) => name === path || name.startsWith(`${path}.`));
}

export interface QueryEnvelope {
  readonly operation: string;
  readonly namespace: string;
  readonly requestId: string;
}

export function encodeQuery(shape: Shape, output: Record<string, unknown>, envelope: QueryEnvelope): WireResponse {
  const { operation, namespace, requestId } = envelope;
  const body = xmlDocument(`${operation}Response`, namespace, {
    [`${operation}Result`]: encode(shape, output),
    ResponseMetadata: { RequestId: requestId },
  });
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

export function encodeQueryError(error: AwsError, envelope: Omit<QueryEnvelope, 'operation'>): WireResponse {
  const { code, message, status } = error;
  const body = xmlDocument('ErrorResponse', envelope.namespace, {
    Error: { Type: status < 500 ? 'Sender' : 'Receiver', Code: code, Message: message },
    RequestId: envelope.requestId,
  });
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function encode(shape: Shape, value: unknown): XmlValue {
  if (value === undefined || value === null) return undefined;
  if (shape.kind === 'list') return { member: (value as unknown[]).map((item) => encode(shape.member(), item)) };
  if (shape.kind === 'map') {
    return { entry: Object.entries(value).map(([key, item]) => ({ key, value: encode(shape.member(), item) })) };
  }
  if (shape.kind === 'structure') {
    const members = [...shape.members].map(([name, member]) => [name, encode(member(), Reflect.get(value, name))]);
    return Object.fromEntries(members);
  }
  if (value instanceof Date) return value;
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : String(value);
}
