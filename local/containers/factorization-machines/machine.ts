import type { SparseRow } from '../data/sparse-rows.ts';

/**
 * y(x) = bias + Σ linear_i x_i + Σ_{i<j} ⟨v_i, v_j⟩ x_i x_j (Rendle, Factorization Machines, 2010).
 * `factors` holds v_i one after the other, `size` numbers each.
 */
export interface Machine {
  readonly size: number;
  /** One number, in an array so that the optimiser can move it as it moves the others. */
  readonly bias: Float64Array;
  readonly linear: Float64Array;
  readonly factors: Float64Array;
}

/** Σ_i v_i x_i, from which the sum over all pairs follows in linear time. */
export function factorSums({ size, factors }: Machine, { keys, values }: SparseRow): Float64Array {
  const sums = new Float64Array(size);
  for (let index = 0; index < keys.length; index++) {
    const start = (keys[index] ?? 0) * size;
    const value = values[index] ?? 0;
    for (let factor = 0; factor < size; factor++) {
      sums[factor] = (sums[factor] ?? 0) + (factors[start + factor] ?? 0) * value;
    }
  }
  return sums;
}

/** The raw output of one row; `sums` are its {@link factorSums}. */
export function rawOutput(machine: Machine, row: SparseRow, sums = factorSums(machine, row)): number {
  const { size, bias, linear, factors } = machine;
  const { keys, values } = row;
  let output = bias[0] ?? 0;
  for (const sum of sums) output += sum ** 2 / 2;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? 0;
    const value = values[index] ?? 0;
    output += (linear[key] ?? 0) * value;
    for (let factor = 0; factor < size; factor++) {
      output -= ((factors[key * size + factor] ?? 0) * value) ** 2 / 2;
    }
  }
  return output;
}

export function sigmoid(raw: number): number {
  return 1 / (1 + Math.exp(-raw));
}
