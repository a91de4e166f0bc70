import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TrainingRun } from '../algorithm.ts';
import { CustomerError } from '../customer-error.ts';
import { firstPartyLine } from '../log.ts';
import { seededRandom } from '../random.ts';
import type { Weighted } from './choose-centers.ts';
import { followCenters } from './follow-centers.ts';
import { type Attempt, joinCenters } from './join-centers.ts';
import { modelFileName, serializeCenters } from './model-file.ts';
import { type EvalMetric, readParameters } from './parameters.ts';
import { closestCenter, type Point, pointsOf } from './points.ts';
import { readChannels } from './read-channels.ts';

/** Trains by the channels `train` and `test` (optional) and writes `model/model_algo-1`. */
export async function trainKmeans({ folder, write, stop }: TrainingRun): Promise<void> {
  const log = (message: string) => write(firstPartyLine('INFO', message));
  const parameters = readParameters(folder.hyperparameters);
  const channels = readChannels(folder, parameters);
  const train = pointsOf(channels.train);
  const { clusters, epochs, evalMetrics } = parameters;
  if (train.length < clusters) {
    throw new CustomerError(`k is ${clusters}, and there are only ${train.length} rows to train on.`);
  }

  const random = seededRandom(0);
  let followed: readonly Weighted[] = [];
  let epoch = 0;
  for (followed of followCenters(train, parameters, random)) {
    epoch++;
    log(`#progress_metric: host=${folder.host}, completed ${(100 * epoch) / epochs} % of epochs`);
    // Signals arrive only between turns of the event loop.
    await setImmediate();
    if (stop.aborted) break;
  }
  const centers = joinBest(joinCenters(followed, parameters, random), log);
  log(`#quality_metric: host=${folder.host}, train msd <loss>=${score('msd', train, centers)}`);
  if (channels.test !== undefined) {
    const test = pointsOf(channels.test);
    for (const metric of evalMetrics) {
      log(`#quality_metric: host=${folder.host}, test ${metric} <loss>=${score(metric, test, centers)}`);
    }
  }
  mkdirSync(folder.modelDir, { recursive: true });
  writeFileSync(join(folder.modelDir, modelFileName), serializeCenters(centers));
}

function joinBest(attempts: Iterable<Attempt>, log: (message: string) => void): readonly Point[] {
  let best: Attempt = { centers: [], distance: Infinity };
  let number = 0;
  for (const attempt of attempts) {
    log(`local kmeans attempt #${number++}. Current mean square distance ${attempt.distance.toFixed(6)}`);
    if (attempt.distance < best.distance) best = attempt;
  }
  return best.centers;
}

/** Sum of the squared distances from the closest center, or their mean. */
function score(metric: EvalMetric, points: readonly Point[], centers: readonly Point[]): number {
  const sum = points.reduce((total, point) => total + closestCenter(point, centers).squaredDistance, 0);
  return metric === 'ssd' ? sum : sum / points.length;
}
