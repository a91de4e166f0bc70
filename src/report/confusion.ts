import type { ConfusionMatrix } from '../result/evaluate.ts';
import { code, table } from './markdown.ts';

/** A row for each true class, a column for each predicted one. */
export function confusionSection({ labels, counts }: ConfusionMatrix): string {
  const rows = counts.map((row, index) => [
    code(labels[index] ?? ''),
    ...row.map((count) => count.toLocaleString('en')),
  ]);
  return table(['True, and predicted as', ...labels.map(code)], rows);
}
