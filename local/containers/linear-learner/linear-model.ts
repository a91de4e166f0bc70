import { type Matrix, rowOf } from '../data/matrix.ts';
import type { Loss } from './losses.ts';

/** One linear function per output. */
export interface LinearModel {
  readonly columns: number;
  readonly weights: readonly Float64Array[];
  readonly bias: Float64Array;
}

/** Raw outputs of one row; a missing value counts as 0, as absent values of sparse data do. */
export function rawOutputs(model: LinearModel, row: ArrayLike<number>): Float64Array {
  return model.bias.map((bias, output) => {
    const weights = model.weights[output] ?? new Float64Array();
    let sum = bias;
    for (let column = 0; column < weights.length; column++) sum += (weights[column] ?? 0) * (row[column] || 0);
    return sum;
  });
}

/** What the model answers, per row. */
export function predictRows(model: LinearModel, loss: Loss, matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.rows }, (_, row) => loss.link(rawOutputs(model, rowOf(matrix, row))));
}

/** Mean loss over the rows. */
export function meanLoss(model: LinearModel, loss: Loss, data: Matrix & { readonly labels: Float32Array }): number {
  const total = data.labels.reduce(
    (sum, label, row) => sum + loss.value(rawOutputs(model, rowOf(data, row)), label),
    0,
  );
  return total / data.rows;
}
