import type { Random } from '../../../containers/random.ts';
import type { Dimension } from './search-space.ts';

/** A place in the search space, each coordinate from 0 to 1. */
export type Point = readonly number[];

/** A place that was tried and how it went: a cost, the smaller the better; undefined while it is being tried or when it failed. */
export interface Trial {
  readonly point: Point;
  readonly cost: number | undefined;
}

export function randomPoint(space: readonly Dimension[], random: Random): Point {
  return space.map(() => random());
}

/** So many random trials come first: before, there is nothing to learn from. */
const warmUp = 3;
const candidates = 200;
/** How far a trial's result is believed to reach, as a part of the search space's width. */
const reach = 0.2;

/**
 * Where to try next: of 200 random places the one that promises most. The promise is the mean of what was found near by,
 * each trial weighted by a Gaussian of its distance, and a bonus for being far from all of them. AWS fits a Gaussian process;
 * this is the same idea in small.
 */
export function promisingPoint(space: readonly Dimension[], trials: readonly Trial[], random: Random): Point {
  const costs = trials.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  if (costs.length < warmUp) return randomPoint(space, random);
  const spread = Math.max(...costs) - Math.min(...costs);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  const promise = (point: Point) => {
    let [weights, weighted, nearness] = [0, 0, 0];
    for (const trial of trials) {
      const weight = Math.exp(-((distance(point, trial.point) / reach) ** 2) / 2);
      nearness = Math.max(nearness, weight);
      weights += weight;
      // A trial without a result keeps others away from its place, and says nothing about it.
      weighted += weight * (trial.cost ?? mean);
    }
    const expected = weights === 0 ? mean : weighted / weights;
    return -expected + spread * (1 - nearness) * 0.5;
  };
  const points = Array.from({ length: candidates }, () => randomPoint(space, random));
  const promises = points.map(promise);
  return points[promises.indexOf(Math.max(...promises))] ?? randomPoint(space, random);
}

/** Root of the mean square, so that it does not grow with the number of hyperparameters. */
function distance(one: Point, other: Point): number {
  const squares = one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, one.length));
}
