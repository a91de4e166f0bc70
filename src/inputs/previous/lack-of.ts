import type { AvailableMode } from '../table/input.ts';
import type { ResultJson } from './result-json.ts';

interface Source {
  readonly what: string;
  /** The modes whose results have it. */
  readonly modes: readonly AvailableMode[];
}

/** What each mode takes of a result. */
const SOURCES: Readonly<Record<AvailableMode, Source>> = {
  process: { what: 'job that still runs', modes: ['process'] },
  train: { what: 'outputs', modes: ['process'] },
  evaluate: { what: 'training job, report or endpoint', modes: ['train', 'deploy'] },
  register: { what: 'model', modes: ['train', 'evaluate'] },
  deploy: { what: 'model', modes: ['train', 'evaluate', 'register', 'deploy'] },
  delete: { what: 'stack or endpoint', modes: ['deploy'] },
};

/** What the result lacks that the mode takes of one, to follow "is missing". */
export function lackOf(mode: AvailableMode, result: ResultJson): string {
  const { what, modes } = SOURCES[mode];
  if (result.mode === 'evaluate' && modes.includes('evaluate'))
    return `\`from\` is the result of mode evaluate and has no ${what}: that step hands on the one of its own \`from\`, such as the result of a train step`;
  const steps = [modes.slice(0, -1).join(', '), modes.at(-1)].filter((part) => part !== '').join(' or ');
  return `\`from\` is the result of mode ${result.mode} and has no ${what}: mode ${mode} takes that of a ${steps} step`;
}
