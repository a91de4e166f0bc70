import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, credentials, trainStep } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws();

test('everything wrong with a call is told at once, and nothing is created', async () => {
  const before = local.aws().requests().length;
  const { code, stdout, outputs, summary } = await runAction(
    trainStep(local.aws(), checkout(), {
      image: 'xgbost',
      'instance-type': 'm5.large',
      'job-name': 'x'.repeat(80),
      channels: 'train: data/missing.csv',
      hyperparameters: 'num_round: [5',
      'timeout-minutes': 'soon',
      wait: 'perhaps',
    }),
  );
  const told = [
    /image .*"xgbost"/,
    /instance-type .*"m5\.large" .*ml\.m5\.large/,
    /job-name .*80 characters.* at most 63/,
    /channels .*data\/missing\.csv/,
    /hyperparameters .*line 1, column/,
    /timeout-minutes .*"soon"/,
    /wait .*"perhaps" .*true.*false/,
  ];
  expect({ code, outputs }).toEqual({ code: 1, outputs: { status: 'Failed' } });
  for (const problem of told) {
    expect(stdout).toMatch(problem);
    expect(summary).toMatch(problem);
  }
  expect(stdout.match(/^::error/gm)).toHaveLength(1);
  expect(local.aws().requests()).toHaveLength(before);
});

test('an unknown mode names those that there are', async () => {
  const { code, stdout } = await runAction({ inputs: { mode: 'tarin' }, env: credentials(local.aws()) });
  expect(code).toBe(1);
  expect(stdout).toMatch(/mode .*"tarin".*train, evaluate, register, deploy, delete/);
});

test('what a later version brings is refused as not available yet', async () => {
  const { code, stdout } = await runAction(trainStep(local.aws(), checkout(), { comment: 'true', mode: 'pipeline' }));
  expect(code).toBe(1);
  expect(stdout).toMatch(/comment .*not available yet/);
  expect(stdout).toMatch(/mode .*"pipeline" is not available yet/);
});

test('a typo in the config file is found with line and column', async () => {
  const cwd = checkout();
  writeFileSync(join(cwd, 'mlops.yml'), 'train:\n  image: xgboost\n  hyperparameter:\n    num_round: 5\n');
  const { code, stdout } = await runAction(trainStep(local.aws(), cwd, { config: 'mlops.yml' }));
  expect(code).toBe(1);
  expect(stdout).toMatch(/mlops\.yml:3:3.*hyperparameter.*hyperparameters/);
});

test('an input that the mode does not use is a warning that names the modes that do', async () => {
  const step = trainStep(local.aws(), checkout(), { gates: 'a > 1' });
  const { code, stdout } = await runAction({ ...step, runId: '5005' });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^::warning::.*gates.*evaluate/m);
});

test('wrong gates and a missing source are one answer', async () => {
  const inputs = { mode: 'evaluate', gates: 'auc >\nrmse <= 1 +' };
  const { code, stdout } = await runAction({ inputs, env: credentials(local.aws()) });
  expect(code).toBe(1);
  expect(stdout).toMatch(/gates.*line 1, column 6/);
  expect(stdout).toMatch(/gates.*line 2, column 12/);
  expect(stdout).toMatch(/training-job/);
});
