import { seededRandom } from '../../../containers/random.ts';
import { type Point, promisingPoint, randomPoint } from './propose.ts';
import { gridPoint, gridSize, searchSpace } from './search-space.ts';
import { type Child, finalValue, type TuningJob } from './tuning-job.ts';

/** The hyperparameters of a tuning job's children, one call for each child. */
export interface Chooser {
  /** How many children there will be. */
  readonly count: number;
  /** Those of the next child, in the light of how the ones before it went. */
  readonly next: () => Readonly<Record<string, string>>;
}

/** By the job's strategy. The same seed and the same order of results give the same choices. */
export function createChooser(job: TuningJob): Chooser {
  const { Strategy, ParameterRanges, ResourceLimits, RandomSeed } = job.plan.config;
  const space = searchSpace(ParameterRanges);
  if (Strategy === 'Grid') {
    return { count: gridSize(space), next: () => gridPoint(space, job.children.length) };
  }
  const random = seededRandom(RandomSeed ?? hash(job.name));
  const points: Point[] = [];
  const count = ResourceLimits.MaxNumberOfTrainingJobs ?? 1;
  return {
    count,
    next: () => {
      const point =
        Strategy === 'Bayesian' ? promisingPoint(space, trials(job, points), random) : randomPoint(space, random);
      points.push(point);
      return Object.fromEntries(space.map(({ name, valueAt }, index) => [name, valueAt(point[index] ?? 0)]));
    },
  };
}

function trials(job: TuningJob, points: readonly Point[]) {
  const sign = job.plan.objective.Type === 'Maximize' ? -1 : 1;
  return points.map((point, index) => ({ point, cost: costOf(job.children[index], sign) }));
}

function costOf(child: Child | undefined, sign: number): number | undefined {
  const value = child?.job.ended === undefined ? undefined : finalValue(child);
  return value === undefined ? undefined : sign * value;
}

/** FNV-1a: a seed of its own for each job that has none given. */
function hash(text: string): number {
  return [...text].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
}
