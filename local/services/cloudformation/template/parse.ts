import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { splitAttribute } from './references.ts';
import { checkAnatomy, type Template, templateFormatError } from './template.ts';

const longNames: ReadonlyMap<string, string> = new Map([
  ...['Ref', 'Condition'].map((name) => [`!${name}`, name] as const),
  ...[
    'And',
    'Base64',
    'Equals',
    'FindInMap',
    'GetAtt',
    'If',
    'ImportValue',
    'Join',
    'Not',
    'Or',
    'Select',
    'Split',
    'Sub',
  ].map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

/** Reads a template body, JSON or YAML with CloudFormation's short tags, and checks its anatomy. */
export function parseTemplate(body: string): Template {
  const lines = new LineCounter();
  const document = parseDocument(body, { lineCounter: lines, logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const format = body.trimStart().startsWith('{') ? 'JSON' : 'YAML';
    throw templateFormatError(`${format} not well-formed. (line ${line}, column ${col})`);
  }
  return checkAnatomy(document.contents === null ? undefined : toLongForm(document.contents));
}

/** The YAML library's own conversion drops tags, so the tree is walked here: `!Sub x` becomes `{'Fn::Sub': 'x'}`. */
function toLongForm(node: unknown): unknown {
  if (isAlias(node)) throw templateFormatError('YAML aliases are not allowed in CloudFormation templates');
  const value = plainValue(node);
  const tag = (node as Node | null)?.tag;
  if (!tag?.startsWith('!')) return value;
  const name = longNames.get(tag);
  if (name === undefined) throw templateFormatError(`unsupported tag ${tag}`);
  return { [name]: name === 'Fn::GetAtt' && typeof value === 'string' ? splitAttribute(value) : value };
}

function plainValue(node: unknown): unknown {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => [String(plainValue(pair.key)), toLongForm(pair.value)]));
  }
  if (isSeq(node)) return node.items.map(toLongForm);
  return isScalar(node) ? node.value : null;
}
