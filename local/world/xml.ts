/** Text as XML content. Control characters, carriage returns among them, become references, as S3 writes them: keys may contain them. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\p{Cc}\u2028]/gu, (character) => {
    return NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`;
  });
}

/** Line feeds and tabs are safe as they are. */
const NAMED: Readonly<Record<string, string>> = {
  '\n': '\n',
  '\t': '\t',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A value of an XML document: nested objects become elements, arrays repeat their element, absent values vanish. */
export type XmlValue =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };

/** Elements in the order of the object's members, without line breaks between them. */
export function xmlElement(name: string, value: XmlValue): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((item) => xmlElement(name, item)).join('');
  return `<${name}>${xmlContent(value)}</${name}>`;
}

/** A document whose root carries a namespace. */
export function xmlDocument(root: string, namespace: string, value: XmlValue): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">${xmlContent(value)}</${root}>`;
}

function xmlContent(value: XmlValue): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escapeXml(String(value ?? ''));
  const children = Object.entries(value).map(([name, item]) => xmlElement(name, item));
  return children.join('');
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}
