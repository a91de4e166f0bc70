import type { Estimate, Estimates } from './estimate.ts';
import { eachOnce, type Measure, type Weights } from './measure.ts';
import { percentile } from './percentile.ts';
import { createDraw, type Draw } from './random.ts';

/** What a test set came to; a metric that its rows do not define is absent, and `notes` say why. */
export interface Estimated {
  readonly estimates: Estimates;
  readonly notes: readonly string[];
}

/**
 * Every metric of a measure with its 95 % interval: the test set is drawn anew from its own rows, with replacement, and
 * the metric measured again each time; the interval reaches from the 2.5th to the 97.5th percentile. Resamples in which a
 * metric is undefined are left out; where more than half of them are, it has no interval.
 */
export function estimate(measure: Measure): Estimated {
  const values = measure.of(eachOnce(measure.rows));
  const resampled = resample(measure);
  const estimates: Record<string, Estimate> = {};
  const notes: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (Number.isFinite(value)) {
      estimates[name] = { value, ...spread(value, resampled(name), measure.trials?.[name]) };
    } else {
      const reason = Number.isNaN(value) ? measure.undefinedBecause?.[name] : undefined;
      notes.push(`${name} is left out: ${reason ?? 'it is not a finite number'}`);
    }
  }
  return { estimates, notes };
}

const MOST_RESAMPLES = 1000;
const FEWEST_RESAMPLES = 200;
/** Rows drawn in all: half a second. The more rows there are, the less the interval depends on the number of resamples. */
const DRAWN_ROWS = 20_000_000;

/** A single row has no other sample in it than itself. */
function countResamples(rows: number): number {
  if (rows < 2) return 0;
  return Math.max(FEWEST_RESAMPLES, Math.min(MOST_RESAMPLES, Math.floor(DRAWN_ROWS / rows)));
}

/** By metric: its values in all resamples, those that are undefined included. */
function resample({ rows, of }: Measure): (name: string) => readonly number[] {
  const draw = createDraw();
  const weights = eachOnce(rows);
  const results = Array.from({ length: countResamples(rows) }, () => {
    drawRows(weights, draw);
    return of(weights);
  });
  return (name) => results.map((result) => result[name] ?? Number.NaN);
}

function drawRows(weights: Weights, draw: Draw): void {
  weights.fill(0);
  for (let drawn = 0; drawn < weights.length; drawn += 1) {
    const row = draw(weights.length);
    weights[row] = (weights[row] ?? 0) + 1;
  }
}

type Spread = Omit<Estimate, 'value'>;

function spread(value: number, resampled: readonly number[], trials: number | undefined): Spread {
  const defined = Float64Array.from(resampled.filter(Number.isFinite)).sort();
  if (defined.length === 0 || defined.length < resampled.length / 2) return {};
  const bound = (q: number) => percentile((position) => defined[position] ?? Number.NaN, defined.length, q);
  const [lower, upper] = [bound(0.025), bound(0.975)];
  const collapsed = lower === upper && (value === 0 || value === 1) && trials !== undefined;
  return { ...(collapsed ? unanimous(value, trials) : { lower, upper }), standardDeviation: deviation(defined) };
}

/** The square of the normal distribution's 97.5th percentile. */
const Z_SQUARED = 1.959963984540054 ** 2;

/** Wilson's score interval where all trials ended alike: ten right ones of ten prove no more than 72 %. */
function unanimous(value: 0 | 1, trials: number): Spread {
  const width = Z_SQUARED / (trials + Z_SQUARED);
  return value === 1 ? { lower: 1 - width, upper: 1 } : { lower: 0, upper: width };
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
