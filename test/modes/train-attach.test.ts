import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import { Cancelled } from '../../src/errors.ts';
import { train } from '../../src/modes/train/train.ts';
import type { Run } from '../../src/run.ts';
import { describeTrainingJob, stopTrainingJob } from '../../src/sagemaker/training-job.ts';
import { attachConfig, LONG, trainingRun, useTraining } from './train-fixture.ts';

const { aws, channel, config, requests } = useTraining();

/** Holds back the request that creates the job. */
function holdCreation({ aws }: Run): { readonly sent: Promise<void>; readonly release: () => void } {
  const held = Promise.withResolvers<void>();
  const sent = Promise.withResolvers<void>();
  aws.client(SageMakerClient).middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'CreateTrainingJobCommand') {
          sent.resolve();
          await held.promise;
        }
        return await next(args);
      },
    { step: 'initialize' },
  );
  return { sent: sent.promise, release: held.resolve };
}

describe('a cancel', () => {
  test('in the middle stops the job', async () => {
    const { run, cancel } = trainingRun();
    const cancelled = { ...run, started: cancel };
    await expect(train(config({ hyperparameters: LONG }), cancelled)).rejects.toBeInstanceOf(Cancelled);
    const [stopped] = await run.undo.run(1000);
    expect(stopped?.title).toMatch(/^training job iris-train-/);
    expect(stopped?.error).toBeUndefined();
    const jobName = stopped?.title.replace('training job ', '') ?? '';
    expect(requests('StopTrainingJob', jobName)).toHaveLength(1);
    expect((await describeTrainingJob(run.aws, jobName))?.TrainingJobStatus).toMatch(/^Stop/);
  });

  test('while the job is being created stops it as soon as it is there', async () => {
    const { run, cancel } = trainingRun();
    const creation = holdCreation(run);
    const training = train(config({ hyperparameters: LONG }), run);
    await creation.sent;
    cancel();
    const stopping = run.undo.run(5000);
    creation.release();
    await expect(training).rejects.toBeInstanceOf(Cancelled);
    const [stopped] = await stopping;
    expect(stopped?.error).toBeUndefined();
    const jobName = stopped?.title.replace('training job ', '') ?? '';
    expect((await describeTrainingJob(run.aws, jobName))?.TrainingJobStatus).toMatch(/^Stop/);
  });

  test('while the creation hangs leaves its name in the outputs: the job may be there', async () => {
    const { run, cancel, started } = trainingRun();
    const creation = holdCreation(run);
    const training = train(config(), run);
    await creation.sent;
    cancel();
    const [stopped] = await run.undo.run(20);
    expect(stopped?.error).toEqual(new Error('no answer after 20 ms'));
    expect(started).toMatchObject([{ status: 'InProgress', jobName: `iris-train-${run.naming.suffix}` }]);
    creation.release();
    await expect(training).rejects.toBeInstanceOf(Cancelled);
  });

  test('before the job is created creates none', async () => {
    const { run, cancel } = trainingRun();
    cancel();
    await expect(train(config(), run)).rejects.toThrow(/abort/);
    expect(await run.undo.run(1000)).toEqual([]);
  });

  test('with on-cancel: leave stops nothing', async () => {
    const { run, cancel } = trainingRun();
    const cancelled = { ...run, started: cancel };
    await expect(train(config({ onCancel: 'leave' }), cancelled)).rejects.toBeInstanceOf(Cancelled);
    expect(await run.undo.run(1000)).toEqual([]);
    expect(run.undo.left()).toEqual([
      { title: expect.stringMatching(/^training job iris-train-/), takeUp: expect.stringContaining('to attach to it') },
    ]);
  });
});

describe('a second attempt of the same step', () => {
  test('takes the result of a job that completed, without writing anything', async () => {
    const workflow = { runId: 'again-1' };
    const first = await train(config(), trainingRun({ workflow }).run);
    const second = await train(config(), trainingRun({ workflow }).run);
    expect(second).toMatchObject({ jobName: first.jobName, status: 'Completed', modelArtifact: first.modelArtifact });
    expect(requests('CreateTrainingJob', first.jobName)).toHaveLength(1);
  });

  test('attaches to a job in progress and stops it when cancelled', async () => {
    const workflow = { runId: 'again-2' };
    const { jobName } = await train(config({ wait: false, hyperparameters: LONG }), trainingRun({ workflow }).run);
    const { run, cancel } = trainingRun({ workflow });
    await expect(train(config(), { ...run, started: cancel })).rejects.toBeInstanceOf(Cancelled);
    expect(await run.undo.run(1000)).toEqual([{ title: `training job ${jobName}` }]);
  });

  test('starts anew under the next name after a failure', async () => {
    const workflow = { runId: 'again-3' };
    const channels = channel('labels-as-text.csv');
    const failed = await train(config({ channels }), trainingRun({ workflow }).run);
    const mended = await train(config(), trainingRun({ workflow }).run);
    expect(mended).toMatchObject({ status: 'Completed', jobName: `${failed.jobName}-2` });
  });

  test('that runs at the same time shares the job', async () => {
    const workflow = { runId: 'again-4' };
    const [one, two] = await Promise.all([
      train(config(), trainingRun({ workflow }).run),
      train(config(), trainingRun({ workflow }).run),
    ]);
    expect(one.jobName).toBe(two.jobName);
    expect([one.status, two.status]).toEqual(['Completed', 'Completed']);
  });
});

describe('a step that is handed a job in progress', () => {
  test('waits for it to its end', async () => {
    const { jobName } = await train(config({ wait: false }), trainingRun().run);
    const result = await train(attachConfig(jobName), trainingRun().run);
    expect(result).toMatchObject({ jobName, status: 'Completed', metrics: { 'train:logloss': expect.any(Number) } });
    expect(requests('CreateTrainingJob', jobName)).toHaveLength(1);
  });

  test('stops it when cancelled', async () => {
    const { jobName } = await train(config({ wait: false, hyperparameters: LONG }), trainingRun().run);
    const { run, cancel } = trainingRun();
    await expect(train(attachConfig(jobName), { ...run, started: cancel })).rejects.toBeInstanceOf(Cancelled);
    expect(await run.undo.run(1000)).toEqual([{ title: `training job ${jobName}` }]);
  });

  test('creates nothing where the job is not there', async () => {
    const taken = train(attachConfig('gone'), trainingRun().run);
    await expect(taken).rejects.toThrow('from: there is no training job "gone" in us-east-1');
    expect(requests('CreateTrainingJob', 'gone')).toEqual([]);
  });
});

describe('a creation whose answer is lost', () => {
  test('has made exactly one job, which is followed', async () => {
    aws().world.faults.order({ kind: 'lost-answer', at: 'sagemaker.CreateTrainingJob' });
    const { run } = trainingRun();
    const result = await train(config(), run);
    expect(result).toMatchObject({ status: 'Completed', jobName: `iris-train-${run.naming.suffix}` });
    expect(requests('CreateTrainingJob', result.jobName)).toHaveLength(2);
  });
});

describe('a name', () => {
  test('that is given is taken as it is, and attached to where it exists', async () => {
    const jobName = 'flowers-by-name';
    const named = await train(config({ jobName, wait: false, hyperparameters: LONG }), trainingRun().run);
    expect(named.jobName).toBe(jobName);
    const { run, cancel } = trainingRun();
    await expect(train(config({ jobName }), { ...run, started: cancel })).rejects.toBeInstanceOf(Cancelled);
    // It was not this step that started it.
    expect(await run.undo.run(1000)).toEqual([]);
    await stopTrainingJob(run.aws, jobName);
    const stopped = await train(config({ jobName }), trainingRun().run);
    expect(stopped).toMatchObject({
      jobName,
      status: 'Stopped',
      failure: { what: expect.stringContaining('was stopped') },
    });
  });

  test('is new each time with reuse: never', async () => {
    const workflow = { runId: 'never' };
    const once = () => train(config({ reuse: 'never', wait: false }), trainingRun({ workflow }).run);
    const [first, second] = [await once(), await once()];
    expect(first.jobName).toMatch(/^iris-train-\d{17}-[0-9a-f]{4}$/);
    expect(second.jobName).not.toBe(first.jobName);
  });
});
