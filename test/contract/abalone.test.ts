import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { abaloneTable } from '../examples/abalone-table.ts';
import { failures } from '../examples/failures.ts';
import { runAbalone } from '../examples/run-abalone.ts';
import { witness } from './witnesses.ts';

/** The local AWS takes the python3 of the PATH: that of the witnesses has xgboost. */
process.env['PATH'] = `${join(witness('python'), '..')}:${process.env['PATH']}`;

test("the example's evaluation script opens the model with the real xgboost", async () => {
  const { result } = await runAbalone(abaloneTable(600));
  expect(failures(result)).toEqual([]);
  const metrics = JSON.parse(result.jobs[0]?.outputs['metrics'] ?? '{}');
  expect(metrics['regression_metrics.mse.value']).toBeLessThan(7);
});
