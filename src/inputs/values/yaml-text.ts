import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { messageOf } from '../../errors.ts';
import type { Written } from '../given.ts';

/** YAML (or JSON, which is YAML) that was read without an error. */
export interface YamlText {
  readonly written: Written;
  /** The value at a path of keys, its scalars typed by YAML 1.2. */
  readonly typed: (path: readonly string[]) => unknown;
  /** `line:column`, from 1, of the deepest key or item on the path that the text has. */
  readonly position: (path: readonly PropertyKey[]) => string;
}

/** Short messages without the source, and no warnings on stderr. */
const QUIET = { prettyErrors: false, logLevel: 'error' } as const;

/** YAML's failsafe schema leaves every scalar the text that it is. */
const AS_WRITTEN = { schema: 'failsafe', ...QUIET } as const;

/** What breaks the text. The message may cite it. */
export interface YamlError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Reads YAML. The first error is told, and then there is nothing to return: what follows from it would only distract. */
export function parseYaml(text: string, onError: (error: YamlError) => void): YamlText | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...AS_WRITTEN, lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    onError({ line, column: col, message: error.message });
  }
  const written = error === undefined ? resolve(document, onError) : undefined;
  if (written === undefined) return undefined;
  return {
    written,
    typed: (path) => typedAt(parseDocument(text, QUIET), path),
    position: (path) => {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return `${line}:${col}`;
    },
  };
}

/** Aliases are resolved only here: one without an anchor, or thousands of them, break the text as much as its syntax can. */
function resolve(document: Document, onError: (error: YamlError) => void): Written | undefined {
  try {
    return document.toJS() as Written;
  } catch (error) {
    onError({ line: 1, column: 1, message: messageOf(error) });
    return undefined;
  }
}

function typedAt(document: Document, path: readonly string[]): unknown {
  const node = document.getIn(path, true);
  return isNode(node) ? node.toJS(document) : node;
}

interface Positioned {
  readonly range?: readonly [number, number, number] | null;
  readonly items?: readonly unknown[];
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node = document.contents as Positioned | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const child = childOf(node, step);
    if (child === undefined) break;
    offset = child.at.range?.[0] ?? offset;
    node = child.value;
  }
  return offset;
}

/** A map's entry stands where its key does, a list's item where it begins itself. */
function childOf(node: Positioned | null, step: PropertyKey): { at: Positioned; value: Positioned | null } | undefined {
  if (typeof step === 'number') {
    const item = node?.items?.[step] as Positioned | undefined;
    return item && { at: item, value: item };
  }
  const pairs = (node?.items ?? []) as { key: Positioned & { value?: unknown }; value: Positioned | null }[];
  const pair = pairs.find(({ key }) => key?.value === step);
  return pair && { at: pair.key, value: pair.value };
}
