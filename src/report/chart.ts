import type { MetricSeries } from '../result/model.ts';

/** Mermaid draws each point; more than this many only blur the line and grow the summary. */
const MOST_POINTS = 60;

/** One `xychart-beta` for each metric that has a course to show: at least three finite values. */
export function charts(series: MetricSeries): readonly string[] {
  return Object.entries(series)
    .map(([name, values]) => [name, values.filter(drawable)] as const)
    .filter(([, values]) => values.length >= 3)
    .map(([name, values]) => chart(name, values));
}

/** Mermaid's grammar takes plain decimals only: no NaN, no infinity, nothing that would need an exponent. */
function drawable(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < 1e15;
}

function chart(name: string, values: readonly number[]): string {
  const points = thin(values).map(plain);
  return [
    '```mermaid',
    'xychart-beta',
    `  title "${name.replace(/["\n]/g, ' ')}"`,
    `  x-axis 1 --> ${values.length}`,
    `  line [${points.join(', ')}]`,
    '```',
  ].join('\n');
}

function thin(values: readonly number[]): readonly number[] {
  if (values.length <= MOST_POINTS) return values;
  const step = (values.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => values[Math.round(index * step)] ?? 0);
}

function plain(value: number): string {
  return value.toFixed(Math.abs(value) >= 1000 ? 1 : 6).replace(/\.?0+$/, '');
}
