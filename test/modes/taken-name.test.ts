import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import type { TrainConfig } from '../../src/inputs/config/train.ts';
import type { Tuning } from '../../src/inputs/config/tuning.ts';
import { train } from '../../src/modes/train/train.ts';
import type { Run } from '../../src/run.ts';
import { presentJob } from '../../src/sagemaker/job.ts';
import { describeTrainingJob, trainingJobs } from '../../src/sagemaker/training-job.ts';
import { tuningJobs } from '../../src/sagemaker/tuning-job.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { LONG, trainingRun, useTraining } from './train-fixture.ts';

const { aws, config } = useTraining();
/** Real seconds: a cancel is not to lose patience with an answer that is on its way. */
const PATIENT = systemClock(1);

const TUNING: Tuning = {
  objective: { direction: 'Minimize', metric: 'train:logloss' },
  strategy: 'Random',
  ranges: { max_depth: { kind: 'integer', min: '1', max: '4', scaling: 'Auto' } },
  maxJobs: 1,
  maxParallel: 1,
  earlyStopping: false,
};

/** Does something before the first request of an operation goes out. */
function actBefore(command: string, { aws }: Run, act: () => Promise<unknown>): void {
  let isFirst = true;
  aws.client(SageMakerClient).middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === command && isFirst) {
          isFirst = false;
          await act();
        }
        return await next(args);
      },
    { step: 'initialize' },
  );
}

/** The same step with other settings, somewhere else: it takes the names that this one is about to take. */
async function takeName({ naming }: Run, foreign: TrainConfig): Promise<void> {
  await train(foreign, trainingRun({ workflow: naming.workflow }).run);
}

describe.each([
  ['training job', 'CreateTrainingJobCommand', {}],
  ['tuning job', 'CreateHyperParameterTuningJobCommand', { tuning: TUNING }],
])('another %s that takes the name in between', (noun, command, kind) => {
  test('is neither in the outputs nor stopped, and to re-run is not advised', async () => {
    const { run, started } = trainingRun();
    actBefore(command, run, () => takeName(run, config({ ...kind, hyperparameters: LONG, wait: false })));
    const error: unknown = await train(config(kind), run).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      failure: {
        what: expect.stringContaining(`another ${noun} took the name iris-train-`),
        fix: expect.stringMatching(/^give another `name` or `job-name`/),
      },
    });
    expect(started).toEqual([]);
    expect([await run.undo.run(1000), run.undo.left()]).toEqual([[], []]);
  });

  test('is not stopped by a cancel that comes before it is known whose it is', async () => {
    const { run, cancel, started } = trainingRun({ clock: PATIENT });
    actBefore(command, run, async () => {
      await takeName(run, config({ ...kind, hyperparameters: LONG, wait: false }));
      cancel();
    });
    await expect(train(config(kind), run)).rejects.toThrow();
    expect([await run.undo.run(5000), run.undo.left()]).toEqual([[], []]);
    expect(started).toEqual([]);
    const other = trainingRun().run.aws;
    const name = `iris-train-${run.naming.suffix}`;
    const status =
      'tuning' in kind
        ? (await tuningJobs.describe(other, name))?.HyperParameterTuningJobStatus
        : (await describeTrainingJob(other, name))?.TrainingJobStatus;
    expect(status).toBe('InProgress');
  });
});

describe('a twin, made by a parallel run of the same content or `job-name`,', () => {
  const jobName = 'iris-twin';
  const twin = (name: string) => config({ hyperparameters: LONG, jobName: name });

  test('is attached to, and left alone by a cancel', async () => {
    const { run, cancel, lines } = trainingRun();
    actBefore('CreateTrainingJobCommand', run, () => takeName(run, { ...twin(jobName), wait: false }));
    const cancelled = { ...run, started: cancel };
    await expect(train(twin(jobName), cancelled)).rejects.toThrow();
    expect(lines).toContain(`training job ${jobName} is there already: attached to it`);
    expect(await run.undo.run(5000)).toEqual([]);
    expect(run.undo.left()).toEqual([{ title: `training job ${jobName}`, takeUp: expect.any(String) }]);
    expect((await describeTrainingJob(trainingRun().run.aws, jobName))?.TrainingJobStatus).toBe('InProgress');
  });

  test('is left alone by a cancel that comes with the answer', async () => {
    const { run, cancel, started } = trainingRun({ clock: PATIENT });
    const name = `${jobName}-2`;
    actBefore('CreateTrainingJobCommand', run, async () => {
      await takeName(run, { ...twin(name), wait: false });
      cancel();
    });
    await expect(train(twin(name), run)).rejects.toThrow();
    expect([await run.undo.run(5000), run.undo.left(), started]).toEqual([[], [], []]);
    expect((await describeTrainingJob(trainingRun().run.aws, name))?.TrainingJobStatus).toBe('InProgress');
  });
});

test("a job whose answer was lost is this step's own, and stopped by a cancel", async () => {
  aws().world.faults.order({ kind: 'lost-answer', at: 'sagemaker.CreateTrainingJob' });
  const { run, cancel } = trainingRun();
  await expect(train(config({ hyperparameters: LONG }), { ...run, started: cancel })).rejects.toThrow();
  expect(await run.undo.run(5000)).toEqual([{ title: `training job iris-train-${run.naming.suffix}` }]);
});

test('the name of a job that AWS refuses to create is not published, and there is nothing to stop', async () => {
  const { run, started } = trainingRun();
  const refusal = { name: 'AccessDeniedException', $fault: 'client', $metadata: { attempts: 1 } };
  actBefore('CreateTrainingJobCommand', run, () => Promise.reject(Object.assign(new Error('no'), refusal)));
  await expect(train(config(), run)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  expect(started).toEqual([]);
  expect(await run.undo.run(1000)).toEqual([]);
});

test('a search whose answer is lost is one search, and is followed', async () => {
  aws().world.faults.order({ kind: 'lost-answer', at: 'sagemaker.CreateHyperParameterTuningJob' });
  const { run } = trainingRun();
  const result = await train(config({ tuning: TUNING }), run);
  expect(result).toMatchObject({ status: 'Completed', jobName: `iris-train-${run.naming.suffix}` });
});

describe('a search is told from another', () => {
  const request = {
    HyperParameterTuningJobName: 'iris',
    HyperParameterTuningJobConfig: {
      Strategy: 'Random',
      ResourceLimits: { MaxParallelTrainingJobs: 1 },
      ParameterRanges: { IntegerParameterRanges: [{ Name: 'max_depth', MinValue: '1', MaxValue: '4' }] },
    },
    TrainingJobDefinition: {
      StaticHyperParameters: { num_round: '5' },
      AlgorithmSpecification: { TrainingImage: 'image', TrainingInputMode: 'File' },
      RoleArn: 'role',
      OutputDataConfig: { S3OutputPath: 's3://bucket' },
      StoppingCondition: {},
    },
  } as const;
  type Request = Parameters<typeof tuningJobs.isMadeFrom>[0];
  type Job = Parameters<typeof tuningJobs.isMadeFrom>[1];
  const isMadeFrom = (job: unknown) => tuningJobs.isMadeFrom(request as unknown as Request, job as Job);

  test('whatever AWS adds to it', () => {
    const { HyperParameterTuningJobConfig: search, TrainingJobDefinition: training } = request;
    const hyperparameters = { num_round: '5', _tuning_objective_metric: 'train:logloss' };
    const answer = {
      ...request,
      HyperParameterTuningJobConfig: { ...search, TrainingJobEarlyStoppingType: 'Off' },
      TrainingJobDefinition: { ...training, StaticHyperParameters: hyperparameters },
    };
    expect(isMadeFrom(answer)).toBe(true);
  });

  test.each([
    ['ranges', { HyperParameterTuningJobConfig: { ...request.HyperParameterTuningJobConfig, ParameterRanges: {} } }],
    [
      'hyperparameters',
      { TrainingJobDefinition: { ...request.TrainingJobDefinition, StaticHyperParameters: { num_round: '6' } } },
    ],
    [
      'image',
      {
        TrainingJobDefinition: {
          ...request.TrainingJobDefinition,
          AlgorithmSpecification: { TrainingImage: 'other', TrainingInputMode: 'File' },
        },
      },
    ],
  ])('by its %s', (_, difference) => {
    expect(isMadeFrom({ ...request, ...difference })).toBe(false);
  });
});

test('a job that is deleted while this step is about it is told with what to do', async () => {
  const { run } = trainingRun();
  const kind = { ...trainingJobs, describe: () => Promise.resolve(undefined) };
  await expect(presentJob(kind, run.aws, 'iris', run.signal)).rejects.toMatchObject({
    failure: { what: 'training job iris was there and is not any more', fix: expect.stringContaining('re-run') },
  });
});
