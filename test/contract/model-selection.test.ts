import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runExample } from '../../local/workflow/run-example.ts';
import { failures } from '../examples/failures.ts';
import { witness } from './witnesses.ts';

/** The local AWS takes the python3 of the PATH: that of the witnesses has scikit-learn. */
process.env['PATH'] = `${join(witness('python'), '..')}:${process.env['PATH']}`;

test("the example's script trains the real scikit-learn's candidates, and the best is registered", async () => {
  const { result } = await runExample({
    folder: join(import.meta.dirname, '../../examples/model-selection'),
    phaseMillis: 5,
  });
  expect(failures(result)).toEqual([]);
  const select = result.jobs.find(({ id }) => id === 'select');
  const { metrics } = JSON.parse(select?.outputs['result'] ?? '{}');
  expect(metrics.precision).toBeGreaterThan(0.9);
});
