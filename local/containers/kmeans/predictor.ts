import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Predictor } from '../hosting/predictor.ts';
import { modelFileName, parseCenters } from './model-file.ts';
import { closestCenter, pointsOf } from './points.ts';

/** Answer for one row, named as in the JSON that the container sends; the distance is Euclid's, not squared. */
export interface Clustering {
  readonly closest_cluster: number;
  readonly distance_to_cluster: number;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/km-in-formats.html */
export function loadKmeans(modelDir: string): Predictor<Clustering> {
  const centers = parseCenters(readFileSync(join(modelDir, modelFileName), 'utf8'));
  return {
    columns: centers[0]?.length ?? 0,
    contentTypes: ['text/csv', 'application/json', 'application/jsonlines', 'application/x-recordio-protobuf'],
    defaultAccept: 'application/json',
    predict: (features) =>
      pointsOf(features).map((point) => {
        const { center, squaredDistance } = closestCenter(point, centers);
        return { closest_cluster: center, distance_to_cluster: Math.fround(Math.sqrt(squaredDistance)) };
      }),
    toCsv: (rows) => rows.map((row) => `${row.closest_cluster.toFixed(1)},${row.distance_to_cluster}\n`).join(''),
  };
}
