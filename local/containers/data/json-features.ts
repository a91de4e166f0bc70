import { DataError, type Matrix, toMatrix } from './matrix.ts';

/**
 * `{"instances": [{"features": [1.5, 2]}]}`, also in the long form `{"data": {"features": {"values": [1.5, 2]}}}`, which is sparse
 * with `"keys": [3, 7], "shape": [10]` beside the values.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html. Throws DataError.
 */
export function parseJsonFeatures(text: string): Matrix {
  const instances = member(parse(text), 'instances');
  if (!Array.isArray(instances)) throw new DataError('expected {"instances": [{"features": [numbers]}, …]}');
  return fromInstances(instances);
}

/** One instance per line. */
export function parseJsonLineFeatures(text: string): Matrix {
  return fromInstances(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(parse),
  );
}

function fromInstances(instances: readonly unknown[]): Matrix {
  const rows = instances.map((instance, index) => {
    const features = member(instance, 'features') ?? member(member(instance, 'data'), 'features');
    const row = Array.isArray(features) ? features : spreadOut(features);
    if (!isNumbers(row)) throw new DataError(`instance ${index + 1} has no "features" list of numbers`);
    return row;
  });
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new DataError(`instance ${ragged + 1} has ${rows[ragged]?.length} features, the first has ${columns}`);
  }
  return toMatrix(rows, columns);
}

/** The row of a tensor, 0 where a sparse one has no value; undefined where it is not well formed. */
function spreadOut(tensor: unknown): unknown {
  const [values, keys, shape] = ['values', 'keys', 'shape'].map((name) => member(tensor, name));
  if (keys === undefined) return values;
  if (!isNumbers(values) || !isNumbers(keys) || keys.length !== values.length) return undefined;
  const width = isNumbers(shape) ? (shape.at(-1) ?? 0) : Math.max(-1, ...keys) + 1;
  if (keys.some((key) => !Number.isInteger(key) || key < 0 || key >= width)) return undefined;
  const row: number[] = new Array(width).fill(0);
  keys.forEach((key, index) => {
    row[key] = values[index] ?? 0;
  });
  return row;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(`not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}
