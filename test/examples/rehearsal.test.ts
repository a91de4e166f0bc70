import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { oneJob, play } from '../local/workflow/play.ts';

const actionRoot = join(import.meta.dirname, '../..');
const rows = Array.from({ length: 20 }, (_, index) => `${index % 2},${index % 2},${index}`).join('\n');

test('with the local sub-action, a job needs no AWS account, and the local AWS ends with the job', async () => {
  const { step, conclusion } = await play(
    oneJob(`
- uses: actions/checkout@v5
- { id: local, name: local, uses: org/sagemaker-mlops-action/local@v1 }
- name: train
  uses: org/sagemaker-mlops-action@v1
  with:
    mode: train
    image: xgboost:1.7-1
    instance-type: ml.m5.large
    execution-role-arn: arn:aws:iam::123456789012:role/sagemaker
    channels: |
      train: rows.csv
    hyperparameters: |
      objective: binary:logistic
      num_round: 2
`),
    {
      actionRoot,
      files: { 'rows.csv': rows },
      env: { PATH: process.env['PATH'] ?? '', SAGEMAKER_MLOPS_POLL_SCALE: '0.01', LOCAL_AWS_PHASE_MILLIS: '5' },
    },
  );
  expect(step('train').log.join('\n')).toContain('completed');
  expect(step('train').outputs).toMatchObject({ status: 'Completed' });
  expect(conclusion).toBe('success');
  await expect(fetch(String(step('local').outputs['endpoint-url']))).rejects.toThrow('fetch failed');
});
