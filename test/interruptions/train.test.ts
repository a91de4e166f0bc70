import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { Cancelled } from '../../src/errors.ts';
import { train } from '../../src/modes/train/train.ts';
import { trainingJobs } from '../../src/sagemaker/training-job.ts';
import { countedConnection, MOMENTS, type Moment } from '../counted-connection.ts';
import { trainingRun, useTraining } from '../modes/train-fixture.ts';

/** Trains until it is stopped, and makes the machine no work. */
const container = join(import.meta.dirname, '../local/services/sagemaker/fake-container.ts');
const { config } = useTraining({ containerCommand: [process.execPath, container] });
const ENDLESS = { behaviour: 'idle' };

interface Interrupted {
  /** Of the names that the step made known. */
  readonly published: readonly unknown[];
  readonly milliseconds: number;
  readonly wasCancelled: boolean;
  readonly job: { readonly name: string; readonly status: string | undefined };
}

/** Trains as main does, and cancels at the n-th request. */
async function interrupt(n: number, moment: Moment, onCancel: 'stop' | 'leave'): Promise<Interrupted> {
  let cancelledAt = 0;
  const aws = countedConnection((told, count) => {
    if (told !== moment || count !== n) return;
    cancelledAt = performance.now();
    step.cancel();
  });
  const step = trainingRun({ aws });
  const { run } = step;
  const outcome = await train(config({ onCancel, hyperparameters: ENDLESS }), run).catch((error) => error);
  if (run.signal.aborted) await run.undo.run(3500);
  const milliseconds = performance.now() - cancelledAt;
  const name = `iris-train-${run.naming.suffix}`;
  const job = await trainingJobs.describe(connectAws({ region: 'us-east-1', forcePathStyle: true }), name);
  const published = step.started.map((result) => result.mode === 'train' && result.jobName);
  const wasCancelled = outcome instanceof Cancelled || outcome?.name === 'AbortError';
  return { published, milliseconds, wasCancelled, job: { name, status: job?.TrainingJobStatus } };
}

/** How many requests a training makes that nobody cancels: its job is followed by then. */
async function requestsOfTraining(): Promise<number> {
  let requests = 0;
  const aws = countedConnection(() => ++requests);
  await train(config({ hyperparameters: { behaviour: 'succeed' } }), trainingRun({ aws }).run);
  return requests / MOMENTS.length;
}

test.each(MOMENTS)(
  'a cancel with any request %s leaves no job running, and ends in time',
  async (moment) => {
    const requests = await requestsOfTraining();
    expect(requests).toBeGreaterThan(10);
    for (let n = 1; n <= requests; n++) {
      const { wasCancelled, milliseconds, job } = await interrupt(n, moment, 'stop');
      expect({ n, wasCancelled, status: job.status }).toEqual({
        n,
        wasCancelled: true,
        status: job.status && expect.stringMatching(/^Stop/),
      });
      expect(milliseconds).toBeLessThan(7500);
    }
  },
  120_000,
);

test('with on-cancel: leave, what is left running is in the outputs', async () => {
  for (let n = 1; n <= 12; n++) {
    const { job, published } = await interrupt(n, n % 2 === 0 ? 'answered' : 'under way', 'leave');
    if (job.status !== undefined)
      expect({ n, published }).toEqual({ n, published: expect.arrayContaining([job.name]) });
  }
}, 120_000);
