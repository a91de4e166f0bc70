import { type HyperParameterTrainingJobSummary, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { expect, test } from '@jest/globals';
import { watchTuning } from '../../src/modes/train/watch-tuning.ts';
import type { TuningJob } from '../../src/sagemaker/tuning-job.ts';
import { fakeClock, testRun } from '../run-fixture.ts';

const clock = fakeClock();
const BEGAN = new Date(clock.now());

function tuningJob(counters: TuningJob['TrainingJobStatusCounters'], status = 'InProgress'): TuningJob {
  return {
    HyperParameterTuningJobName: 'search',
    HyperParameterTuningJobStatus: status,
    HyperParameterTuningJobConfig: {
      Strategy: 'Random',
      HyperParameterTuningJobObjective: { Type: 'Minimize', MetricName: 'loss' },
      ResourceLimits: { MaxNumberOfTrainingJobs: 2, MaxParallelTrainingJobs: 1 },
    },
    TrainingJobStatusCounters: counters,
    CreationTime: BEGAN,
    ...(status !== 'InProgress' && { HyperParameterTuningEndTime: new Date(BEGAN.getTime() + 600_000) }),
  } as TuningJob;
}

function summary(number: number, status: string): HyperParameterTrainingJobSummary {
  return { TrainingJobName: `search-${number}`, TrainingJobStatus: status } as HyperParameterTrainingJobSummary;
}

/** Watches a search whose looks and lists are answered one after the other. */
async function watchThrough(looks: TuningJob[], lists: (HyperParameterTrainingJobSummary[] | string)[]) {
  const { run, lines, warnings } = testRun({ clock });
  const answer = (command: string | undefined) => {
    if (command === 'DescribeHyperParameterTuningJobCommand') return looks.shift();
    const list = lists.shift();
    if (typeof list === 'string') throw Object.assign(new Error('not now'), { name: list });
    return { TrainingJobSummaries: list };
  };
  run.aws.client(SageMakerClient).middlewareStack.add(
    (_next, { commandName }) =>
      async () => ({ output: { $metadata: {}, ...(await Promise.resolve(answer(commandName))) }, response: {} }),
    { step: 'initialize', priority: 'high' },
  );
  const { jobs } = await watchTuning(tuningJob({}), undefined, run);
  return { jobs, lines, warnings, unread: lists.length };
}

const DONE = [summary(1, 'Completed'), summary(2, 'Completed')];

test('a list that could not be had is asked for at the next change, and at the end', async () => {
  const { jobs, lines, warnings, unread } = await watchThrough(
    [
      tuningJob({ InProgress: 1 }),
      tuningJob({ InProgress: 1 }),
      tuningJob({ Completed: 1, InProgress: 1 }),
      tuningJob({ Completed: 1, InProgress: 1 }, 'Completed'),
    ],
    ['ThrottlingException', [summary(1, 'Completed'), summary(2, 'InProgress')], DONE],
  );
  expect(unread).toBe(0);
  expect(jobs.map(({ status }) => status)).toEqual(['Completed', 'Completed']);
  expect(lines.slice(0, 2)).toEqual([
    '▸ Tuning: minimize loss in up to 2 training jobs, 1 at a time',
    'the training jobs of the tuning job cannot be listed at the moment: not now',
  ]);
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^#002 {2}Completed/),
    expect.stringMatching(/^Completed \(Tuning took /),
  ]);
  expect(warnings).toEqual([]);
});

test('a list that cannot be had at the end is a warning', async () => {
  const { warnings } = await watchThrough([tuningJob({ Completed: 2 }, 'Completed')], ['ServiceUnavailable']);
  expect(warnings).toEqual(['the training jobs of the tuning job cannot be listed: not now']);
});

test('a list that is denied is not asked for again', async () => {
  const looks = [tuningJob({ InProgress: 1 }), tuningJob({ Completed: 1 }), tuningJob({ Completed: 2 }, 'Completed')];
  const { warnings, unread } = await watchThrough(looks, ['AccessDeniedException', DONE]);
  expect(unread).toBe(1);
  expect(warnings).toHaveLength(1);
});

test('in a silent minute it says how far the search is', async () => {
  const still = () => tuningJob({ Completed: 1, InProgress: 1 });
  const looks = [...Array.from({ length: 6 }, still), tuningJob({ Completed: 2 }, 'Completed')];
  const { lines } = await watchThrough(looks, [[], DONE]);
  const signs = lines.filter((line) => line.includes('so far'));
  expect(signs.length).toBeGreaterThan(0);
  expect(signs.length).toBeLessThanOrEqual(3);
  for (const sign of signs) expect(sign).toMatch(/^Tuning: for .* so far \(1 Completed, 1 InProgress\)$/);
});
