import { type Matrix, rowOf } from '../data/matrix.ts';
import type { Objective } from './objectives.ts';
import { leafValue, type Tree } from './tree.ts';

/** A trained model: trees of round 0 for every output group, then of round 1, and so on. */
export interface Booster {
  readonly objective: Objective;
  readonly columns: number;
  /** In the space of predictions; one for all output groups, or one for each. */
  readonly baseScores: readonly number[];
  readonly trees: readonly Tree[];
}

/** Raw sums of leaf values per row and output group. */
export function predictMargins(booster: Booster, matrix: Matrix): Float64Array {
  const margins = startMargins(booster, matrix.rows);
  const { groups } = booster.objective;
  booster.trees.forEach((tree, index) => {
    addTree(margins, { tree, group: index % groups, groups, matrix });
  });
  return margins;
}

export function startMargins({ objective, baseScores }: Omit<Booster, 'trees'>, rows: number): Float64Array {
  const starts = baseScores.map((score) => objective.toMargin(score));
  return Float64Array.from({ length: rows * objective.groups }, (_, index) => starts[index % starts.length] ?? 0);
}

export function addTree(
  margins: Float64Array,
  { tree, group, groups, matrix }: { tree: Tree; group: number; groups: number; matrix: Matrix },
): void {
  for (let row = 0; row < matrix.rows; row++) {
    const at = row * groups + group;
    margins[at] = (margins[at] ?? 0) + leafValue(tree, rowOf(matrix, row));
  }
}
