import { DataError, type Matrix, toMatrix } from './matrix.ts';

/**
 * `{"instances": [{"features": [1.5, 2]}]}`, also in the long form `{"data": {"features": {"values": [1.5, 2]}}}`.
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
    const features = member(instance, 'features') ?? member(member(member(instance, 'data'), 'features'), 'values');
    if (!isNumbers(features)) throw new DataError(`instance ${index + 1} has no "features" list of numbers`);
    return features;
  });
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) {
    throw new DataError(`instance ${ragged + 1} has ${rows[ragged]?.length} features, the first has ${columns}`);
  }
  return toMatrix(rows, columns);
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
