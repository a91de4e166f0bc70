import { type LabelledMatrix, rowOf } from '../data/matrix.ts';
import type { LinearModel } from './linear-model.ts';
import type { LinearLearnerParameters } from './parameters.ts';

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

/** How features and label are shifted and stretched to mean 0 and deviation 1 while a model is trained. */
export interface Scaling {
  readonly columns: readonly Scale[];
  readonly label: Scale;
}

const unchanged: Scale = { mean: 0, deviation: 1 };

export function findScaling(data: LabelledMatrix, parameters: LinearLearnerParameters): Scaling {
  return {
    columns: Array.from({ length: data.columns }, (_, column) =>
      parameters.normalizeData
        ? scaleOf(Array.from({ length: data.rows }, (_, row) => data.values[row * data.columns + column] || 0))
        : unchanged,
    ),
    label: parameters.normalizeLabel ? scaleOf([...data.labels]) : unchanged,
  };
}

/** The rows as the optimiser sees them. */
export function scaleRows(data: LabelledMatrix, scaling: Scaling): { rows: Float64Array[]; labels: Float64Array } {
  const rows = Array.from({ length: data.rows }, (_, row) =>
    Float64Array.from(rowOf(data, row), (value, column) => apply(scaling.columns[column] ?? unchanged, value || 0)),
  );
  return { rows, labels: Float64Array.from(data.labels, (label) => apply(scaling.label, label)) };
}

/** The same function, but of unscaled features and with an unscaled result. */
export function unscaleModel(model: LinearModel, { columns, label }: Scaling): LinearModel {
  const weights = model.weights.map((own) =>
    own.map((weight, column) => (weight * label.deviation) / (columns[column] ?? unchanged).deviation),
  );
  const bias = model.bias.map((own, output) =>
    columns.reduce(
      (sum, { mean }, column) => sum - mean * (weights[output]?.[column] ?? 0),
      own * label.deviation + label.mean,
    ),
  );
  return { columns: model.columns, weights, bias };
}

function apply({ mean, deviation }: Scale, value: number): number {
  return (value - mean) / deviation;
}

/** A constant is only shifted: there is nothing to stretch. */
function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
