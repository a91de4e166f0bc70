import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import type { Tuning } from '../../src/inputs/config/tuning.ts';
import { howToAttach, howToMend } from '../../src/modes/jobs/advise.ts';
import { train } from '../../src/modes/train/train.ts';
import type { Run } from '../../src/run.ts';
import { stopTrainingJob } from '../../src/sagemaker/training-job.ts';
import { tuningJobs } from '../../src/sagemaker/tuning-job.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { attachConfig, LONG, trainingRun, useTraining } from './train-fixture.ts';

const { config } = useTraining();

const TUNING: Tuning = {
  objective: { direction: 'Minimize', metric: 'train:logloss' },
  strategy: 'Random',
  ranges: { max_depth: { kind: 'integer', min: '1', max: '4', scaling: 'Auto' } },
  maxJobs: 2,
  maxParallel: 1,
  earlyStopping: false,
};

/** The first look at the job finds it about to stop, as it is until its container has ended. */
function findStopping({ aws }: Run): void {
  let looks = 0;
  aws.client(SageMakerClient).middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next(args);
        if (!commandName.startsWith('Describe') || looks++ > 0) return answer;
        const stopping = { TrainingJobStatus: 'Stopping', HyperParameterTuningJobStatus: 'Stopping' };
        return { ...answer, output: { ...answer.output, ...stopping } };
      },
    { step: 'initialize' },
  );
}

test.each([
  ['training', {}],
  ['tuning', { tuning: TUNING }],
])('a step that does not wait sees a %s job that is being stopped to its end: it is not green', async (_, kind) => {
  const { run } = trainingRun();
  const { jobName } = await train(config({ ...kind, hyperparameters: LONG, wait: false }), run);
  await ('tuning' in kind ? tuningJobs.stop(run.aws, jobName) : stopTrainingJob(run.aws, jobName));
  const next = trainingRun();
  findStopping(next.run);
  const task = { kind: 'attach', jobName, isTuning: 'tuning' in kind } as const;
  const result = await train({ ...attachConfig(jobName), wait: false, task }, next.run);
  expect(result).toMatchObject({ status: 'Stopped', failure: { what: expect.stringContaining('was stopped') } });
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
    expect(howToMend(undefined, foundBy)).toMatch(advice);
  });

  test.each([
    ['run', /^raise it$/],
    ['content', /^raise it$/],
    ['never', /^raise it$/],
    ['name', /^raise it; then give another `job-name`/],
    ['from', /^raise it; then re-run the job of the workflow that started it/],
  ] as const)(
    'is said beside what mends a job that was found by its %s, where it would find the same one',
    (foundBy, advice) => {
      expect(howToMend('raise it', foundBy)).toMatch(advice);
    },
  );

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
