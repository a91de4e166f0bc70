import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { useLocalAws } from '../local-aws.ts';
import { lookAgain } from '../look-again.ts';
import { checkout, trainStep } from './on-local-aws.ts';
import { type StartedAction, startAction } from './run-action.ts';

const local = useLocalAws();

/** A job that trains until it is stopped; on this many rows a round takes a while, so that it does not flood the log. */
const rows = 20_000;
const endless = { hyperparameters: 'objective: binary:logistic\nnum_round: 100000' };

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s during the wait stops the job, writes the outputs, and ends in time',
  async (signal) => {
    const aws = local.aws();
    const action = startAction({ ...trainStep(aws, checkout({ rows }), endless), runId: signal });
    await training(action);
    const interrupted = performance.now();
    action.child.kill(signal);
    const { code, outputs, summary, stdout } = await action.outcome;
    expect(performance.now() - interrupted).toBeLessThan(7_500);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ status: 'Stopped', 'job-name': expect.stringMatching(/^iris-train-/) });
    expect(stopped(aws)).toContain(outputs['job-name']);
    expect(summary).toMatch(/### ❌ train: the workflow run was cancelled/);
    expect(stdout).toMatch(/^::error::the workflow run was cancelled/m);
  },
);

test('on-cancel: leave leaves the job running', async () => {
  const aws = local.aws();
  const action = startAction({
    ...trainStep(aws, checkout({ rows }), { ...endless, 'on-cancel': 'leave' }),
    runId: 'leave',
  });
  await training(action);
  action.child.kill('SIGINT');
  const { code, outputs, summary } = await action.outcome;
  expect({ code, status: outputs['status'] }).toEqual({ code: 1, status: 'InProgress' });
  expect(summary).toMatch(/### ❌ train: the workflow run was cancelled .*training job iris-train-\w+ goes on/);
  expect(summary).toContain('to attach to it');
  expect(stopped(aws)).not.toContain(outputs['job-name']);
});

test('SIGINT while the creation hangs ends in time, with the name of what may be there', async () => {
  const aws = local.aws();
  aws.world.faults.order({ kind: 'slow', at: 'sagemaker.CreateTrainingJob', millis: 15_000 });
  const action = startAction({ ...trainStep(aws, checkout()), runId: 'hanging' });
  await requested(aws, 'CreateTrainingJob');
  const interrupted = performance.now();
  action.child.kill('SIGINT');
  const { code, outputs } = await action.outcome;
  expect(performance.now() - interrupted).toBeLessThan(7_500);
  expect(code).toBe(1);
  // It may be there by now: nobody can say that it is stopped.
  expect(outputs).toMatchObject({ status: 'InProgress', 'job-name': expect.stringMatching(/^iris-train-/) });
}, 20_000);

/** Resolves when the local AWS has been asked for this, and has not answered yet. */
async function requested(aws: LocalAws, operation: string): Promise<void> {
  const before = aws.requests().length;
  const isAsked = () =>
    aws
      .requests()
      .slice(before)
      .some((request) => request.operation === operation);
  await lookAgain(isAsked, Boolean);
}

function stopped(aws: LocalAws): unknown[] {
  return aws
    .requests()
    .filter(({ operation }) => operation === 'StopTrainingJob')
    .map(({ input }) => input['TrainingJobName']);
}

/** Resolves when the container's first round is in the log. */
async function training({ child, stdout, outcome }: StartedAction): Promise<void> {
  if (child.stdout === null) throw new Error('the action was started without a pipe');
  const ended = outcome.then(() => Promise.reject(new Error(`the action ended before it trained:\n${stdout()}`)));
  while (!/\[0\]#011/.test(stdout())) await Promise.race([once(child.stdout, 'data'), ended]);
}
