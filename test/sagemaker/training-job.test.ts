import type { SecondaryStatus, SecondaryStatusTransition } from '@aws-sdk/client-sagemaker';
import { describe, expect, test } from '@jest/globals';
import { phaseLine, phases } from '../../src/sagemaker/phases.ts';
import { type TrainingJob, trainingJobs } from '../../src/sagemaker/training-job.ts';
import { trainingVerdict } from '../../src/sagemaker/training-verdict.ts';

const START = Date.UTC(2026, 0, 1);

function transition(Status: SecondaryStatus, from: number, to?: number): SecondaryStatusTransition {
  const at = (seconds: number) => new Date(START + seconds * 1000);
  return {
    Status,
    StatusMessage: `${Status} it is`,
    StartTime: at(from),
    EndTime: to === undefined ? undefined : at(to),
  };
}

function job(overrides: Partial<TrainingJob>): TrainingJob {
  return {
    TrainingJobName: 'iris',
    TrainingJobArn: 'arn:aws:sagemaker:us-east-1:123456789012:training-job/iris',
    ModelArtifacts: { S3ModelArtifacts: 's3://bucket/iris/output/model.tar.gz' },
    TrainingJobStatus: 'InProgress',
    SecondaryStatus: 'Training',
    StoppingCondition: {},
    CreationTime: new Date(START),
    ...overrides,
  };
}

describe('the interval of a training job', () => {
  test.each([
    ['Starting', 15_000],
    ['Downloading', 10_000],
    ['Uploading', 2_000],
    ['Stopping', 2_000],
    ['SomethingNew', 15_000],
  ])('in %s is %d', (status, interval) => {
    expect(trainingJobs.intervalMs(job({ SecondaryStatus: status as SecondaryStatus }), START)).toBe(interval);
  });

  test.each([
    [10, 5_000],
    [200, 10_000],
    [4000, 20_000],
  ])('after %d s of Training is %d: a twentieth of it, within bounds', (seconds, interval) => {
    const training = job({ SecondaryStatusTransitions: [transition('Training', 0)] });
    expect(trainingJobs.intervalMs(training, START + seconds * 1000)).toBe(interval);
  });
});

describe('phases', () => {
  const completed = job({
    SecondaryStatusTransitions: [
      transition('Starting', 0, 41),
      transition('Training', 41, 100),
      transition('Completed', 100, 100),
    ],
  });

  test('are the states that took time', () => {
    expect(phases(trainingJobs.transitionsOf(completed))).toEqual([
      { name: 'Starting', seconds: 41 },
      { name: 'Training', seconds: 59 },
    ]);
  });

  test('are told with what the one before took', () => {
    const [starting, training] = trainingJobs.transitionsOf(completed);
    expect(starting && phaseLine(starting)).toBe('Starting: Starting it is');
    expect(training && phaseLine(training, starting)).toBe('Training: Training it is (Starting took 41 s)');
  });

  test('without words of their own are told without a gap', () => {
    const [before] = trainingJobs.transitionsOf(completed);
    expect(phaseLine({ status: 'Completed', message: ' ', start: new Date(START + 41_000) }, before)).toBe(
      'Completed (Starting took 41 s)',
    );
    expect(phaseLine({ status: 'Starting', start: new Date(START) })).toBe('Starting');
  });

  test.each([
    [{ CheckpointConfig: { S3Uri: 's3://b/checkpoints' } }, 'goes on from the checkpoints in s3://b/checkpoints'],
    [{}, 'begins anew, since there is no `checkpoint-uri`'],
  ])('an interruption says where the training goes on: %j', (checkpoints, goingOn) => {
    const interrupted = job({ ...checkpoints, SecondaryStatusTransitions: [transition('Interrupted', 60)] });
    const [line] = trainingJobs.transitionsOf(interrupted).map((one) => phaseLine(one));
    expect(line).toBe(
      `Interrupted: AWS took the spot capacity back; as soon as there is some again, training ${goingOn}`,
    );
  });
});

describe('trainingVerdict', () => {
  test('is green only for a completed job with a model', () => {
    expect(trainingVerdict(job({ TrainingJobStatus: 'Completed' }))).toEqual({ status: 'Completed' });
    const empty = trainingVerdict(job({ TrainingJobStatus: 'Completed', ModelArtifacts: undefined }));
    expect(empty).toMatchObject({ status: 'Failed', failure: { fix: expect.stringContaining('/opt/ml/model') } });
  });

  test('a stopped job is red, its artifact notwithstanding, and says what stopped it', () => {
    const over = trainingVerdict(job({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'MaxRuntimeExceeded' }));
    expect(over).toMatchObject({ status: 'Stopped', failure: { fix: expect.stringContaining('max-runtime-minutes') } });
    const byHand = trainingVerdict(job({ TrainingJobStatus: 'Stopped', SecondaryStatus: 'Stopped' }));
    expect(byHand).toMatchObject({ status: 'Stopped', failure: { what: expect.stringContaining('was stopped') } });
  });

  test.each([
    ['AlgorithmError: exit code 1', 'log'],
    ['ClientError: No S3 objects found', 'channels'],
    ['CapacityError: Unable to provision requested ML compute capacity', 'instance-type'],
    ['something new', 'reason'],
  ])('%s is told verbatim, with its fix', (reason, fix) => {
    expect(trainingVerdict(job({ TrainingJobStatus: 'Failed', FailureReason: reason }))).toEqual({
      status: 'Failed',
      failure: { what: 'training job iris failed', reason, fix: expect.stringContaining(fix) },
    });
  });
});
