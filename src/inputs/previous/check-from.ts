import type { Call } from '../call.ts';
import type { PreviousResult } from './previous-result.ts';
import { namedParts } from './resolve-sources.ts';

/** Tells of a result that was given and that nothing comes of: by itself that is no problem, and it is hardly meant. */
export function checkFrom({ values, given, warn }: Call, previous: PreviousResult): void {
  if (previous.attach) return;
  const { channels = {}, inputs = {}, mode } = values;
  const sources = Object.values(mode === 'train' ? channels : mode === 'process' ? inputs : {});
  if (sources.some(({ source }) => source.startsWith('from:'))) return;
  if (previous.given.size === 0) warn('from', `has no effect: ${previous.lack}${howToName(mode, previous)}`);
  const outputs = previous.given.get('channels');
  if (outputs !== undefined && given.get('channels') !== outputs) {
    const names = Object.keys(previous.outputs).join(', ');
    warn(
      'channels',
      `is given, so that the outputs of \`from\` are not used: ${names}; leave channels out, or give them as \`from:<name>\``,
    );
  }
}

/** Only data is named. */
function howToName(mode: string | undefined, previous: PreviousResult): string {
  const names = Object.keys(namedParts(previous));
  if ((mode !== 'train' && mode !== 'process') || names.length === 0) return '';
  const input = mode === 'train' ? 'channels' : 'inputs';
  return `; in \`${input}\` it can be named as ${names.map((name) => `from:${name}`).join(', ')}`;
}
