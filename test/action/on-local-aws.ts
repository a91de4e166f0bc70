import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { ActionOptions } from './run-action.ts';

export const ROLE = 'arn:aws:iam::123456789012:role/sagemaker';

/** Environment variables of a step that works on this local AWS. */
export function credentials({ url }: LocalAws): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
  };
}

const checkouts: string[] = [];
afterAll(() => {
  for (const folder of checkouts) rmSync(folder, { recursive: true });
});

/** A checkout with data in it: rows, label first, that any model learns. `label` may spoil them. It goes with the test file. */
export function checkout({ rows = 40, label = (row: number) => String(row % 2) } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  checkouts.push(folder);
  mkdirSync(join(folder, 'data'));
  const lines = Array.from({ length: rows }, (_, row) => `${label(row)},${row % 2 === 0 ? -row - 1 : row + 1},${row}`);
  writeFileSync(join(folder, 'data/train.csv'), `${lines.join('\n')}\n`);
  return folder;
}

/** A `train` step of a quick binary classifier in this checkout. */
export function trainStep(aws: LocalAws, cwd: string, inputs: Record<string, string> = {}): ActionOptions {
  return {
    cwd,
    env: credentials(aws),
    inputs: {
      mode: 'train',
      image: 'xgboost',
      channels: 'train: data/train.csv\nvalidation: data/train.csv',
      hyperparameters: 'objective: binary:logistic\nnum_round: 5',
      'execution-role-arn': ROLE,
      ...inputs,
    },
  };
}

/** A step of another mode, fed with the result of an earlier one. */
export function stepFrom(
  aws: LocalAws,
  from: string,
  inputs: Record<string, string> & { mode: string },
): ActionOptions {
  const role = inputs.mode === 'deploy' ? { 'execution-role-arn': ROLE } : {};
  return { env: credentials(aws), inputs: { from, ...role, ...inputs } };
}
