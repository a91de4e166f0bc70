import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Case } from '../../src/inputs/config/case.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { toSummary } from '../../src/report/summary.ts';
import { useLocalAws } from '../local-aws.ts';
import { testRun } from '../run-fixture.ts';
import { serveAnswering } from './answering-endpoint.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const local = useLocalAws({
  containerCommand: [process.execPath, join(import.meta.dirname, 'answering-container.ts')],
});
const folder = mkdtempSync(join(tmpdir(), 'evaluate-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  local.aws();
  await serveAnswering('csv');
});

/** The answer is the first cell. */
const asks = (name: string, body: string, equals: number): Case => ({
  name,
  body,
  contentType: 'text/csv',
  expect: { equals },
});
const source = { kind: 'cases', endpointName: 'csv' } as const;

test('an endpoint that answers its cases passes, without metrics or gates', async () => {
  const { run, lines, warnings } = testRun();
  const result = await evaluate(evaluateConfig({ source, cases: [asks('one', '1,0', 1)] }), run);
  expect(result).toMatchObject({
    status: 'Completed',
    passed: true,
    cases: [{ name: 'one', passed: true, answer: '1' }],
  });
  expect(lines).toContain('▸ Cases asked of endpoint csv');
  expect(warnings).toEqual([]);
  expect(toSummary(result)).toContain('### ✅ 1 case answered as expected');
});

test('an empty list of cases asks nothing, which is told', async () => {
  const { run, warnings } = testRun();
  await evaluate(evaluateConfig({ source, cases: [] }), run);
  expect(warnings).toEqual(['no gates were given: every model passes']);
});

test('a case that fails is as red as a gate that is not met', async () => {
  const cases = [asks('one', '1,0', 1), asks('two', '3,0', 2)];
  const result = await evaluate(evaluateConfig({ source, cases }), testRun().run);
  expect(result).toMatchObject({
    status: 'GateFailed',
    passed: false,
    failure: { what: '1 of 2 cases failed', reason: 'two: expected 2, got 3' },
  });
  const waived = await evaluate(evaluateConfig({ source, cases, failOnGate: false }), testRun().run);
  expect(waived).toMatchObject({ status: 'GateFailed', passed: false, failure: undefined });
  expect(toSummary(waived)).toContain('1 of 2 cases failed \\(fail-on-gate is false\\)'.replaceAll('\\', ''));
});

test('cases come beside a test set and its gates, and both are told', async () => {
  const location = join(folder, 'rows.csv');
  writeFileSync(location, '1,1,0\n2,2,1\n4,4,2\n');
  const testData = { location, contentType: 'text/csv', labelColumn: 0, problem: 'regression' } as const;
  const scored = { kind: 'endpoint', endpointName: 'csv', testData } as const;
  const cases = [asks('wrong', '3,0', 2)];
  const result = await evaluate(evaluateConfig({ source: scored, gates: 'rmse < 0', cases }), testRun().run);
  expect(result).toMatchObject({
    status: 'GateFailed',
    metrics: { rmse: 0 },
    failure: { what: '1 of 1 gate not met, 1 of 1 case failed' },
  });
});

test('a case that is not answered in time ends the step as TimedOut', async () => {
  local.aws().world.faults.order({ kind: 'slow', at: 'sagemaker-runtime.InvokeEndpoint', millis: 60_000 });
  const config = evaluateConfig({ source, cases: [asks('one', '1,0', 1)], timeoutMinutes: 0.005 });
  expect(await evaluate(config, testRun().run)).toMatchObject({ status: 'TimedOut', passed: false });
  local.aws().world.faults.clear();
});

test('an endpoint that is not there is not asked', async () => {
  const nowhere = { kind: 'cases', endpointName: 'nobody' } as const;
  await expect(evaluate(evaluateConfig({ source: nowhere, cases: [] }), testRun().run)).rejects.toThrow(
    'there is no endpoint nobody in us-east-1',
  );
});
