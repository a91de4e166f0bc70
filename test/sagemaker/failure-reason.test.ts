import { describe, expect, test } from '@jest/globals';
import type { TunedJob } from '../../src/result/train.ts';
import type { ProcessingJob } from '../../src/sagemaker/processing-job.ts';
import { processingVerdict } from '../../src/sagemaker/processing-verdict.ts';
import type { TrainingJob } from '../../src/sagemaker/training-job.ts';
import { lacksCapacity, trainingVerdict } from '../../src/sagemaker/training-verdict.ts';
import type { TuningJob } from '../../src/sagemaker/tuning-job.ts';
import { tuningVerdict } from '../../src/sagemaker/tuning-verdict.ts';

const NO_CAPACITY = 'CapacityError: Unable to provision requested ML compute capacity. Please retry later.';

const training = (FailureReason: string) => ({ TrainingJobStatus: 'Failed', FailureReason }) as TrainingJob;
const processing = (FailureReason: string) => ({ ProcessingJobStatus: 'Failed', FailureReason }) as ProcessingJob;

/** A search all of whose training jobs failed for one reason. */
function tuningFix(failureReason: string): string | undefined {
  const job = { HyperParameterTuningJobStatus: 'Failed', FailureReason: 'ClientError: No training job completed.' };
  const jobs = [{ name: 'one', status: 'Failed', hyperparameters: {}, failureReason } satisfies TunedJob];
  return tuningVerdict(job as TuningJob, jobs).failure?.fix;
}

describe.each([
  ['a training job', (reason: string) => trainingVerdict(training(reason)).failure?.fix],
  ['a processing job', (reason: string) => processingVerdict(processing(reason)).failure?.fix],
  ['a tuning job whose training jobs all failed', tuningFix],
])('%s', (_, fixOf) => {
  test.each([
    ['AlgorithmError: exit code 1', /last lines of the log/],
    ['ClientError: Data download failed', /^check .*against the reason/],
    [NO_CAPACITY, /another `instance-type`/],
    ['Unable to provision requested ML compute capacity due to …', /another `instance-type`/],
    ['something new', /look at the reason/],
  ])('that failed with %s is told whose turn it is', (reason, fix) => {
    expect(fixOf(reason)).toMatch(fix);
  });

  test('that failed without a reason is sent to the log, and to no reason', () => {
    expect(fixOf('')).toBe('look at the log');
  });

  test('that failed for a fault of AWS needs nothing but another job', () => {
    expect(fixOf('InternalServerError: We encountered an internal error.')).toBeUndefined();
  });
});

test('another instance type is worth a try for want of capacity only, and only after a failure', () => {
  expect(lacksCapacity(training(NO_CAPACITY))).toBe(true);
  expect(lacksCapacity(training('ClientError: no data'))).toBe(false);
  expect(lacksCapacity({ ...training(NO_CAPACITY), TrainingJobStatus: 'Stopped' })).toBe(false);
});
