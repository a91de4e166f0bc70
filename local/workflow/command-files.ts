import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['ENV', 'OUTPUT', 'PATH', 'STATE', 'STEP_SUMMARY'] as const;

/** What a step wrote into the files that the runner gave it. */
export interface CommandFileContents {
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Creates the empty files of one step in `folder`; answers the GITHUB_* variables that point to them. */
export function createCommandFiles(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(
    names.map((name) => {
      writeFileSync(join(folder, name), '');
      return [`GITHUB_${name}`, join(folder, name)];
    }),
  );
}

/** Reads them back after the step. Throws, as the runner does, where a line is neither `name=value` nor a heredoc. */
export function readCommandFiles(folder: string): CommandFileContents {
  const read = (name: (typeof names)[number]) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  return {
    env: parseAssignments(read('ENV')),
    outputs: parseAssignments(read('OUTPUT')),
    path: read('PATH').split(/\r?\n/).filter(Boolean),
    state: parseAssignments(read('STATE')),
    summary: read('STEP_SUMMARY'),
  };
}

/** `name=value` lines, and `name<<DELIMITER` … `DELIMITER` for values of several lines. */
export function parseAssignments(text: string): Record<string, string> {
  const result: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const { name, heredoc, value } = /^(?<name>[^=]+?)(?:<<(?<heredoc>.+)|=(?<value>.*))$/s.exec(line)?.groups ?? {};
    if (name === undefined) throw new Error(`invalid format '${line}' in a command file: expected name=value`);
    result[name] = heredoc === undefined ? (value ?? '') : takeHeredoc(lines, heredoc);
  }
  return result;
}

function takeHeredoc(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end === -1) throw new Error(`matching delimiter not found in a command file: '${delimiter}'`);
  const value = lines.splice(0, end).join('\n');
  lines.shift();
  return value;
}
