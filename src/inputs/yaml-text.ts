import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Written } from './given.ts';
import type { Report } from './read-value.ts';

/** YAML (or JSON, which is YAML) that was read without an error. */
export interface YamlText {
  readonly written: Written;
  readonly typed: () => unknown;
  /** `line:column`, from 1, of the deepest key or item on the path that the text has. */
  readonly position: (path: readonly PropertyKey[]) => string;
}

/** YAML's failsafe schema leaves every scalar the text that it is. */
const AS_WRITTEN = { schema: 'failsafe', prettyErrors: false } as const;

/**
 * Reads YAML. Its errors are reported one by one as `line:column: message`; with `secret` without the message,
 * which may cite the text.
 */
export function parseYaml(text: string, report: Report, { secret = false } = {}): YamlText | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...AS_WRITTEN, lineCounter: lines });
  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    report(`broken YAML at ${line}:${col}${secret ? '' : `: ${message}`}`);
  }
  if (document.errors.length > 0) return undefined;
  return {
    written: document.toJS() as Written,
    typed: () => parseDocument(text, { prettyErrors: false }).toJS() as unknown,
    position: (path) => {
      const { line, col } = lines.linePos(offsetOf(document, path));
      return `${line}:${col}`;
    },
  };
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
