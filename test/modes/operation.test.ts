import { describe, expect, test } from '@jest/globals';
import { DeadlineExceeded } from '../../src/errors.ts';
import { type Operation, operate } from '../../src/modes/operation.ts';
import type { DeleteResult } from '../../src/result/delete.ts';
import { testRun } from '../run-fixture.ts';
import { deleteConfig } from './deploy-fixture.ts';

const config = deleteConfig({ kind: 'stack', stackName: 'iris' });
const first: DeleteResult = { mode: 'delete', status: 'NoChanges', stackName: 'iris', deleted: [], changed: false };

function operating(work: (operation: Operation<typeof config, DeleteResult>) => Promise<DeleteResult>) {
  const { run, started } = testRun();
  const late = ({ deleted }: DeleteResult) => ({ what: `late after ${deleted.join()}` });
  return { result: operate({ config, run, first, late }, work), started };
}

describe('what an operation has reported', () => {
  test('grows with each report', async () => {
    const { result } = operating(async ({ report }) => {
      report({ deleted: ['model/a'] });
      return await Promise.resolve(report({ status: 'Completed' }));
    });
    expect(await result).toEqual({ ...first, status: 'Completed', deleted: ['model/a'] });
  });

  test('is the result when the time runs out', async () => {
    const { result } = operating(({ report }) => {
      report({ deleted: ['model/a'] });
      return Promise.reject(new DeadlineExceeded('over'));
    });
    const failure = { what: 'late after model/a' };
    expect(await result).toEqual({ ...first, status: 'TimedOut', deleted: ['model/a'], failure });
  });

  test('is written as outputs when anything else ends it', async () => {
    const { result, started } = operating(({ report }) => {
      report({ deleted: ['model/a'] });
      return Promise.reject(new Error('broken'));
    });
    await expect(result).rejects.toThrow('broken');
    expect(started).toEqual([{ ...first, deleted: ['model/a'] }]);
  });

  test('waits as long as timeout-minutes says', async () => {
    const { result } = operating(async ({ waiting, report }) => {
      expect((waiting.deadline ?? 0) - waiting.clock.now()).toBe(config.timeoutMinutes * 60_000);
      return await Promise.resolve(report({}));
    });
    expect(await result).toEqual(first);
  });
});
