import { type Random, shuffle } from '../random.ts';
import { chooseCenters, type Weighted } from './choose-centers.ts';
import type { KmeansParameters } from './parameters.ts';
import { closestCenter, type Point } from './points.ts';

/** A cluster's mean so far, and how many rows it stands for. */
interface Center {
  readonly point: Point;
  weight: number;
}

/** Moves more centers than are asked for through the data, batch by batch (Sculley, Web-scale k-means clustering, 2010). One step per epoch. */
export function* followCenters(
  points: readonly Point[],
  parameters: KmeansParameters,
  random: Random,
): Generator<readonly Weighted[]> {
  const { clusters, extraCenterFactor, epochs, miniBatchSize, initMethod } = parameters;
  const order = Uint32Array.from(points.keys());
  shuffle(order, random);
  const candidates = points.map((point) => ({ point, weight: 1 }));
  const centers = chooseCenters(candidates, { method: initMethod, count: clusters * extraCenterFactor, random }).map(
    (point): Center => ({ point, weight: 0 }),
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let start = 0; start < order.length; start += miniBatchSize) {
      const batch = Array.from(
        order.subarray(start, start + miniBatchSize),
        (row) => points[row] ?? new Float64Array(),
      );
      fade(centers, batch.length, parameters);
      moveCenters(centers, batch);
    }
    yield centers.filter(({ weight }) => weight > 0);
  }
}

/** What was seen before counts for less. */
function fade(centers: readonly Center[], rows: number, { halfLifeRows }: KmeansParameters): void {
  if (halfLifeRows === 0) return;
  for (const center of centers) center.weight *= 0.5 ** (rows / halfLifeRows);
}

/** Every point pulls the center that was the closest to it when the batch began. */
function moveCenters(centers: readonly Center[], batch: readonly Point[]): void {
  const before = centers.map(({ point }) => point.slice());
  for (const point of batch) {
    const center = centers[closestCenter(point, before).center];
    if (center === undefined) continue;
    center.weight += 1;
    for (let index = 0; index < point.length; index++) {
      const mean = center.point[index] ?? 0;
      center.point[index] = mean + ((point[index] ?? 0) - mean) / center.weight;
    }
  }
}
