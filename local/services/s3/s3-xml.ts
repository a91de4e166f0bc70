import { XMLParser } from 'fast-xml-parser';
import { AwsError } from '../../world/aws-error.ts';
import type { WireResponse } from '../../world/wire.ts';
import { type XmlValue, xmlDocument } from '../../world/xml.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function xmlResponse(root: string, value: XmlValue): WireResponse {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(root, NAMESPACE, value) };
}

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => LISTS.has(name),
});

const LISTS: ReadonlySet<string> = new Set(['Object', 'Part', 'Tag']);

/** An element with its children's texts; the children that S3 repeats are lists. */
export type XmlNode = { readonly [name: string]: string | XmlNode | readonly XmlNode[] | undefined };

/** The root element of a request's document. Throws MalformedXML where there is none of that name. */
export function parseXml(body: Buffer, root: string): XmlNode {
  let document: XmlNode;
  try {
    document = parser.parse(body.toString('utf8'), true);
  } catch {
    throw malformed();
  }
  if (!(root in document)) throw malformed();
  return child(document, root);
}

/** The child `name` of a node; an empty node where there is none, or only text. */
export function child(node: XmlNode, name: string): XmlNode {
  const value = node[name];
  return typeof value === 'object' && !isList(value) ? value : {};
}

/** The repeated children `name` of a node; none when it has none. */
export function children(node: XmlNode, name: string): readonly XmlNode[] {
  const value = node[name];
  return isList(value) ? value : [];
}

export function text(node: XmlNode, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value : '';
}

function isList(value: XmlNode[string]): value is readonly XmlNode[] {
  return Array.isArray(value);
}

function malformed(): AwsError {
  return new AwsError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
