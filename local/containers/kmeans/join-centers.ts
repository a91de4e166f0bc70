import type { Random } from '../random.ts';
import { chooseCenters, type Weighted } from './choose-centers.ts';
import type { KmeansParameters } from './parameters.ts';
import { closestCenter, type Point } from './points.ts';

/** One attempt to do with fewer centers. */
export interface Attempt {
  readonly centers: readonly Point[];
  /** Mean squared distance of what was joined. */
  readonly distance: number;
}

/** Lloyd's iterations over the centers that were followed, from several beginnings. */
export function* joinCenters(
  followed: readonly Weighted[],
  { clusters, lloyd }: KmeansParameters,
  random: Random,
): Generator<Attempt> {
  for (let trial = 0; trial < lloyd.trials; trial++) {
    const centers = chooseCenters(followed, { method: lloyd.initMethod, count: clusters, random });
    let distance = settle(followed, centers);
    for (let iteration = 1; iteration < lloyd.maxIterations; iteration++) {
      const next = settle(followed, centers);
      const hasSettled = distance - next <= lloyd.tolerance * distance;
      distance = next;
      if (hasSettled) break;
    }
    yield { centers, distance };
  }
}

/** Moves each center to the mean of what is closest to it and returns the mean squared distance from before. */
function settle(points: readonly Weighted[], centers: Point[]): number {
  const weights = new Float64Array(centers.length);
  const sums = centers.map((center) => new Float64Array(center.length));
  let total = 0;
  for (const { point, weight } of points) {
    const { center, squaredDistance } = closestCenter(point, centers);
    total += weight * squaredDistance;
    weights[center] = (weights[center] ?? 0) + weight;
    const sum = sums[center] ?? new Float64Array();
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + weight * (point[index] ?? 0);
  }
  sums.forEach((sum, center) => {
    const weight = weights[center] ?? 0;
    if (weight > 0) centers[center] = sum.map((value) => value / weight);
  });
  return total / points.reduce((sum, { weight }) => sum + weight, 0);
}
