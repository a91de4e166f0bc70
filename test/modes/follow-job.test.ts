import { describe, expect, test } from '@jest/globals';
import type { TrainConfig } from '../../src/inputs/config.ts';
import type { Tuning } from '../../src/inputs/tuning.ts';
import { howToAttach, howToStartAnother } from '../../src/modes/jobs/advise.ts';
import { train } from '../../src/modes/train/train.ts';
import { stopTrainingJob } from '../../src/sagemaker/training-job.ts';
import { tuningJobs } from '../../src/sagemaker/tuning-job.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { attachConfig, LONG, trainingRun, useTraining } from './train-fixture.ts';

const { aws, config } = useTraining();

const TUNING: Tuning = {
  objective: { direction: 'Minimize', metric: 'train:logloss' },
  strategy: 'Random',
  ranges: { max_depth: { kind: 'integer', min: '1', max: '4', scaling: 'Auto' } },
  maxJobs: 2,
  maxParallel: 1,
  earlyStopping: false,
};

describe('a step that does not wait', () => {
  test.each([
    ['training', {}],
    ['tuning', { tuning: TUNING }],
  ])('waits for the end of a %s job that is being stopped: it is not green', async (_, kind) => {
    const workflow = { runId: `stopping-${_}` };
    const given = { ...kind, hyperparameters: LONG, wait: false };
    const { run } = trainingRun({ workflow });
    const { jobName } = await train(config(given), run);
    // As it is until the container has ended.
    aws().world.faults.order({ kind: 'slow', at: 'training-job.Stopping', name: `${jobName}*`, millis: 200 });
    await ('tuning' in kind ? tuningJobs.stop(run.aws, jobName) : stopTrainingJob(run.aws, jobName));
    const handed = await train(attachTo(jobName, kind), trainingRun().run);
    expect(handed).toMatchObject({ status: 'Stopped', failure: { what: expect.stringContaining('was stopped') } });
  });

  function attachTo(jobName: string, kind: object): TrainConfig {
    return { ...attachConfig(jobName), wait: false, task: { kind: 'attach', jobName, isTuning: 'tuning' in kind } };
  }
});

test.each([
  ['training', {}],
  ['tuning', { tuning: TUNING }],
])('the time to wait for a %s counts from the beginning of the step', async (_, kind) => {
  const quick = systemClock(0.01);
  let prepared = 0;
  // Whatever the step does before its job is there takes eleven minutes.
  const clock = { ...quick, now: () => quick.now() + prepared };
  const { run } = trainingRun({ clock });
  const late = {
    ...run,
    started: () => {
      prepared = 660_000;
    },
  };
  const result = await train(config({ ...kind, hyperparameters: LONG, timeoutMinutes: 10 }), late);
  expect(result).toMatchObject({ status: 'TimedOut', failure: { what: expect.stringContaining('after 10 minutes') } });
  await ('tuning' in kind ? tuningJobs.stop(run.aws, result.jobName) : stopTrainingJob(run.aws, result.jobName));
});

describe('what a re-run does', () => {
  test('is said of a job that goes on as its name is found', () => {
    expect(howToAttach('iris', 'run')).toBe(
      're-run this job of the workflow to attach to it, or give `job-name: iris`',
    );
    expect(howToAttach('iris', 'never')).toMatch(/^give `job-name: iris` to attach to it: .*starts another job$/);
  });

  test.each([
    ['run', /^re-run this job of the workflow: it starts another/],
    ['name', /^give another `job-name`/],
    ['from', /^re-run the job of the workflow that started it/],
  ] as const)('is said of a job that is over, and was found by its %s', (foundBy, advice) => {
    expect(howToStartAnother(foundBy)).toMatch(advice);
  });

  test('is in the result', async () => {
    const never = { reuse: 'never', hyperparameters: LONG } as const;
    const { run } = trainingRun();
    const late = await train(config({ ...never, timeoutMinutes: 0.000_01 }), run);
    expect(late.failure?.fix).toMatch(/^give `job-name: /);
    await stopTrainingJob(run.aws, late.jobName);
    const stopped = await train(config({ jobName: late.jobName }), trainingRun().run);
    expect(stopped).toMatchObject({ status: 'Stopped', failure: { fix: expect.stringMatching(/^give another/) } });
  });
});
