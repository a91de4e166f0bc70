import { extname } from 'node:path';
import type { Call } from '../call.ts';
import type { ProcessingScript } from '../config/process.ts';
import { quote } from '../problem.ts';
import { givenScript } from './given-script.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '.py': 'python3',
  '.js': 'node',
  '.mjs': 'node',
  '.cjs': 'node',
  '.sh': 'bash',
};

/** The script of a processing job, and what runs it as its name says. */
export function processingScript(call: Call): ProcessingScript | undefined {
  const script = givenScript(call);
  if (script === undefined) return undefined;
  const command = COMMANDS[extname(script.entryPoint)];
  if (command !== undefined) return { command, ...script };
  const known = Object.keys(COMMANDS).join(', ');
  call.report('entry-point', `${quote(script.entryPoint)} ends in none of ${known}: what runs it is not known`);
  return undefined;
}
