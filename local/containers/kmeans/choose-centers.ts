import { type Random, shuffle } from '../random.ts';
import type { InitMethod } from './parameters.ts';
import { type Point, squaredDistance } from './points.ts';

/** A point that counts as many times as it stands for others. */
export interface Weighted {
  readonly point: Point;
  readonly weight: number;
}

/** `count` of the points, or all where there are fewer, to begin with. */
export function chooseCenters(
  points: readonly Weighted[],
  { method, count, random }: { method: InitMethod; count: number; random: Random },
): Point[] {
  return method === 'random' ? drawAny(points, count, random) : drawFarApart(points, count, random);
}

function drawAny(points: readonly Weighted[], count: number, random: Random): Point[] {
  const order = Uint32Array.from(points.keys());
  shuffle(order, random);
  return Array.from(order.subarray(0, count), (index) => Float64Array.from(points[index]?.point ?? []));
}

/** k-means++: each is drawn with a probability in proportion to its squared distance from those that are there (Arthur and Vassilvitskii, 2007). */
function drawFarApart(points: readonly Weighted[], count: number, random: Random): Point[] {
  const centers: Point[] = [];
  const distances = new Float64Array(points.length).fill(1);
  while (centers.length < Math.min(count, points.length)) {
    const drawn = points[draw(points, distances, random)]?.point ?? new Float64Array();
    centers.push(Float64Array.from(drawn));
    const isFirst = centers.length === 1;
    points.forEach(({ point }, index) => {
      const distance = squaredDistance(point, drawn);
      distances[index] = isFirst ? distance : Math.min(distances[index] ?? 0, distance);
    });
  }
  return centers;
}

/** An index, by weight and squared distance. Where all of them are 0 (only copies are left), the last. */
function draw(points: readonly Weighted[], distances: Float64Array, random: Random): number {
  const shares = distances.map((distance, index) => distance * (points[index]?.weight ?? 0));
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found >= 0 ? found : points.length - 1;
}
