import { describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../../../local/containers/random.ts';
import { type Point, promisingPoint, randomPoint } from '../../../../local/services/sagemaker/tuning/propose.ts';
import {
  type Dimension,
  gridPoint,
  gridSize,
  searchSpace,
} from '../../../../local/services/sagemaker/tuning/search-space.ts';
import { isHopeless } from '../../../../local/services/sagemaker/tuning/stop-early.ts';
import type { Child, TuningJob } from '../../../../local/services/sagemaker/tuning/tuning-job.ts';

const SPACE = searchSpace({
  IntegerParameterRanges: [{ Name: 'depth', MinValue: '1', MaxValue: '10' }],
  ContinuousParameterRanges: [
    { Name: 'eta', MinValue: '0.001', MaxValue: '1', ScalingType: 'Logarithmic' },
    { Name: 'momentum', MinValue: '0.5', MaxValue: '0.999', ScalingType: 'ReverseLogarithmic' },
    { Name: 'wide', MinValue: '1', MaxValue: '10000' },
  ],
});

describe('a range', () => {
  const at = (name: string, place: number) => Number(SPACE.find((one) => one.name === name)?.valueAt(place));

  test('begins and ends where it says', () => {
    expect(['depth', 'eta', 'momentum', 'wide'].map((name) => at(name, 0))).toEqual([
      1,
      expect.closeTo(0.001, 12),
      0.5,
      1,
    ]);
    expect(['depth', 'eta', 'momentum', 'wide'].map((name) => at(name, 1))).toEqual([10, 1, 0.999, 10_000]);
  });

  test('is searched by magnitude when it is logarithmic, or wide', () => {
    expect(at('eta', 1 / 3)).toBeCloseTo(0.01);
    expect(at('wide', 0.5)).toBeCloseTo(100);
  });

  test('has its finest steps near one when it is reverse logarithmic', () => {
    expect(at('momentum', 0.5)).toBeCloseTo(1 - Math.sqrt(0.5 * 0.001));
  });
});

test('a grid is counted off, the last hyperparameter fastest', () => {
  const grid = searchSpace({
    CategoricalParameterRanges: [
      { Name: 'a', Values: ['x', 'y'] },
      { Name: 'b', Values: ['1', '2', '3'] },
    ],
  });
  const points = Array.from({ length: gridSize(grid) }, (_, index) => Object.values(gridPoint(grid, index)).join(''));
  expect(points).toEqual(['x1', 'x2', 'x3', 'y1', 'y2', 'y3']);
});

test('a search that learns from its trials comes nearer to the best place than chance, with most seeds', () => {
  const space = SPACE.slice(0, 2);
  const costOf = ([x = 0, y = 0]: Point) => (x - 0.7) ** 2 + (y - 0.2) ** 2;
  const bestOf = (seed: number, next: typeof promisingPoint) => {
    const random = seededRandom(seed);
    const trials: { point: Point; cost: number }[] = [];
    for (let trial = 0; trial < 20; trial++) {
      const point = next(space, trials, random);
      trials.push({ point, cost: costOf(point) });
    }
    return Math.min(...trials.map(({ cost }) => cost));
  };
  const seeds = Array.from({ length: 10 }, (_, seed) => seed);
  const byChance = (dimensions: readonly Dimension[], _: unknown, random: () => number) =>
    randomPoint(dimensions, random);
  const won = seeds.filter((seed) => bestOf(seed, promisingPoint) < bestOf(seed, byChance));
  expect(won.length).toBeGreaterThanOrEqual(7);
});

describe('a training job that falls behind', () => {
  /** Only what the rules look at. */
  function search(config: object, courses: readonly (readonly number[])[], status = 'Completed') {
    const children = courses.map((course) => ({ course, tuned: {}, job: { status } }) as unknown as Child);
    const plan = { config, objective: { Type: 'Minimize', MetricName: 'loss' } };
    return { plan, children } as unknown as TuningJob;
  }
  const judge = (job: TuningJob, course: readonly number[]) => {
    const child = { course, tuned: {}, job: { status: 'InProgress' } } as unknown as Child;
    return isHopeless({ ...job, children: [...job.children, child] }, child);
  };

  test('is stopped early when it is worse than the median of the running averages', () => {
    const job = search({ Strategy: 'Random', TrainingJobEarlyStoppingType: 'Auto' }, [
      [3, 2],
      [2, 1],
      [4, 3],
    ]);
    expect(judge(job, [4, 3])).toBe(true);
    expect(judge(job, [4, 2])).toBe(false);
    expect(judge(search({ Strategy: 'Random' }, [[1], [1]]), [9])).toBe(false);
  });

  test('is stopped by Hyperband at a rung, where it is not in the best third', () => {
    const job = search(
      { Strategy: 'Hyperband' },
      [
        [1, 1, 1],
        [2, 2, 2],
        [3, 3, 3],
      ],
      'InProgress',
    );
    expect(judge(job, [9])).toBe(true);
    expect(judge(job, [0.5])).toBe(false);
    expect(judge(job, [0.5, 9])).toBe(false);
    expect(judge(job, [0.5, 9, 9])).toBe(true);
  });

  test('has its least resource in any case', () => {
    const config = { Strategy: 'Hyperband', StrategyConfig: { HyperbandStrategyConfig: { MinResource: 2 } } };
    const job = search(
      config,
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      'InProgress',
    );
    expect(judge(job, [9])).toBe(false);
    expect(judge(job, [9, 9])).toBe(true);
  });
});
