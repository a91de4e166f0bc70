import { type Matrix, rowOf } from '../data/matrix.ts';

export type Point = Float64Array;

/** The rows as points; a missing value counts as 0, as absent values of sparse data do. */
export function pointsOf(matrix: Matrix): Point[] {
  return Array.from({ length: matrix.rows }, (_, row) => Float64Array.from(rowOf(matrix, row), (value) => value || 0));
}

export interface Closest {
  readonly center: number;
  readonly squaredDistance: number;
}

/** The first of the centers that no other is nearer than. */
export function closestCenter(point: Point, centers: readonly Point[]): Closest {
  let closest = { center: 0, squaredDistance: Infinity };
  centers.forEach((other, center) => {
    const distance = squaredDistance(point, other);
    if (distance < closest.squaredDistance) closest = { center, squaredDistance: distance };
  });
  return closest;
}

export function squaredDistance(one: Point, other: Point): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += ((one[index] ?? 0) - (other[index] ?? 0)) ** 2;
  return sum;
}
