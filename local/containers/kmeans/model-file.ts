import type { Point } from './points.ts';

/** A JSON of our own: the real container writes MXNet files, which only MXNet reads. */
interface CentersRecord {
  readonly format: 'local-kmeans';
  readonly centers: number[][];
}

/** The name that the real container gives its model. */
export const modelFileName = 'model_algo-1';

export function serializeCenters(centers: readonly Point[]): string {
  const record: CentersRecord = { format: 'local-kmeans', centers: centers.map((center) => [...center]) };
  return JSON.stringify(record);
}

/** Throws when the text is not what `serializeCenters` writes, for example a model that was trained in AWS. */
export function parseCenters(text: string): Point[] {
  const { format, centers } = JSON.parse(text) as CentersRecord;
  if (format !== 'local-kmeans') throw new Error('not a model of the local kmeans');
  return centers.map((center) => Float64Array.from(center));
}
