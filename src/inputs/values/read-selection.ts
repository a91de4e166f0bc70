import { usualDirection } from '../../metrics/usual-direction.ts';
import type { Selection } from '../config/evaluate.ts';
import { quote, type Report } from '../problem.ts';

const SELECTION = /^(?:(max|min)(?:imize)?\s+)?(\S+)$/i;

/** `max accuracy`, `min rmse`; of a metric whose name tells which way it is to go, the name alone. */
export function readSelection(text: string, report: Report): Selection | undefined {
  const [, word, metric] = SELECTION.exec(text) ?? [];
  if (metric === undefined) {
    report(`${quote(text)} is not a direction and a metric, such as "max accuracy" or "min rmse"`);
    return undefined;
  }
  const direction = word === undefined ? usualDirection(metric) : DIRECTIONS[word.toLowerCase()];
  if (direction === undefined) {
    report(`whether more or less of "${metric}" is better is not known: write "max ${metric}" or "min ${metric}"`);
    return undefined;
  }
  return { direction, metric };
}

const DIRECTIONS: Readonly<Record<string, Selection['direction']>> = { max: 'Maximize', min: 'Minimize' };
