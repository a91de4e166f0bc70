import { estimate } from './bootstrap.ts';
import type { Estimates } from './estimate.ts';
import type { Measure, Weights } from './measure.ts';
import { percentile } from './percentile.ts';

/**
 * `latency_ms.p50`, `.p95` and `.p99` of the times that requests took, in milliseconds, interpolated as numpy does, each
 * with its interval. Empty without a request. Throws RangeError for a time that is not finite: a clock gives none.
 */
export function scoreLatency(milliseconds: ArrayLike<number>): Estimates {
  const ascending = Float64Array.from(milliseconds).sort();
  if (!ascending.every(Number.isFinite)) throw new RangeError('a latency is not a finite number');
  return ascending.length === 0 ? {} : estimate(measureLatency(ascending)).estimates;
}

const PERCENTILES = { 'latency_ms.p50': 0.5, 'latency_ms.p95': 0.95, 'latency_ms.p99': 0.99 } as const;

function measureLatency(ascending: Float64Array): Measure {
  return {
    rows: ascending.length,
    of: (weights) => {
      const at = createCursor(ascending, weights);
      const entries = Object.entries(PERCENTILES).map(([name, q]) => [name, percentile(at, ascending.length, q)]);
      return Object.fromEntries(entries);
    },
  };
}

/** Reads the ascending values as if each stood there as often as its weight says. Near positions are found soon. */
function createCursor(ascending: Float64Array, weights: Weights): (position: number) => number {
  let row = 0;
  let before = 0;
  const weight = () => weights[row] ?? Number.POSITIVE_INFINITY;
  return (position) => {
    while (before > position) {
      row -= 1;
      before -= weight();
    }
    while (before + weight() <= position) {
      before += weight();
      row += 1;
    }
    return ascending[row] ?? Number.NaN;
  };
}
