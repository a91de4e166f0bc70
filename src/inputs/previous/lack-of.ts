import type { AvailableMode } from '../table/input.ts';
import type { ResultJson } from './result-json.ts';

/** What each mode takes of a result, and the steps that have it. */
const SOURCES = {
  process: { what: 'job that still runs', steps: 'a process step' },
  train: { what: 'outputs', steps: 'a process step' },
  evaluate: { what: 'training job or report', steps: 'a train step' },
  register: { what: 'model', steps: 'a train or evaluate step' },
  deploy: { what: 'model', steps: 'a train, evaluate or register step' },
  delete: { what: 'stack or endpoint', steps: 'a deploy step' },
} as const satisfies Record<AvailableMode, { what: string; steps: string }>;

/** What the result lacks that the mode takes of one, to follow "is missing". */
export function lackOf(mode: AvailableMode, result: ResultJson): string {
  const { what, steps } = SOURCES[mode];
  if (result.mode === 'evaluate' && /evaluate/.test(steps))
    return `\`from\` is the result of mode evaluate and has no ${what}: that step hands on the one of its own \`from\`, such as the result of a train step`;
  return `\`from\` is the result of mode ${result.mode} and has no ${what}: mode ${mode} takes that of ${steps}`;
}
