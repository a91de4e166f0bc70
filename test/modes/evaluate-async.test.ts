import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { Case } from '../../src/inputs/config/case.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { systemClock } from '../../src/waiting/clock.ts';
import { useLocalAws } from '../local-aws.ts';
import { testRun } from '../run-fixture.ts';
import { serveAsynchronously } from './answering-endpoint.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const local = useLocalAws({
  containerCommand: [process.execPath, join(import.meta.dirname, 'answering-container.ts')],
});
beforeAll(async () => {
  local.aws().world.objects.createBucket('queue', 'us-east-1');
  for (const name of ['csv', 'refuse']) await serveAsynchronously(name, `s3://queue/${name}/answers`);
});

/** The answer is the first cell. */
const asks = (name: string, body: string, equals: number): Case => ({
  name,
  body,
  contentType: 'text/csv',
  expect: { equals },
});
const source = { kind: 'cases', endpointName: 'csv' } as const;
/** What is left of an endpoint's requests and answers. */
const stored = (endpoint: string) => local.aws().world.objects.list('queue', `${endpoint}/`);

test('an asynchronous endpoint is asked its cases', async () => {
  const cases = [asks('one', '1,0', 1), asks('two', '2,0', 3)];
  const { run } = testRun({ clock: systemClock(0.01) });
  expect(await evaluate(evaluateConfig({ source, cases, timeoutMinutes: 0.5 }), run)).toMatchObject({
    status: 'GateFailed',
    cases: [
      { passed: true, answer: '1' },
      { passed: false, note: 'got 2' },
    ],
    failure: { what: '1 of 2 cases failed' },
  });
  expect(stored('csv')).toEqual([]);
});

test('a case without any answer is red after a quarter of an hour, and the next ones are not asked', async () => {
  const { run, clock } = testRun();
  const start = clock.now();
  const silent = { kind: 'cases', endpointName: 'refuse' } as const;
  const cases = [asks('one', '1,0', 1), asks('two', '2,0', 2)];
  expect(await evaluate(evaluateConfig({ source: silent, cases }), run)).toMatchObject({
    status: 'GateFailed',
    cases: [
      { passed: false, note: expect.stringMatching(/^nothing at s3:\/\/queue\/refuse\/answers\/.*S3FailurePath/) },
      { passed: false, note: 'not asked: a case before has got no answer' },
    ],
  });
  expect((clock.now() - start) / 60_000).toBeCloseTo(15, 0);
  expect(stored('refuse')).toEqual([]);
});

test('a case that takes longer than `timeout-minutes` ends the step as TimedOut', async () => {
  const silent = { kind: 'cases', endpointName: 'refuse' } as const;
  const config = evaluateConfig({ source: silent, cases: [asks('one', '1,0', 1)], timeoutMinutes: 0.01 });
  const { run } = testRun({ clock: systemClock(0.01) });
  expect(await evaluate(config, run)).toMatchObject({ status: 'TimedOut', passed: false });
  expect(stored('refuse')).toEqual([]);
});

test('an asynchronous endpoint is no place for a test set', async () => {
  const testData = { location: 'nowhere.csv', contentType: 'text/csv', labelColumn: 0 } as const;
  const scored = { kind: 'endpoint', endpointName: 'csv', testData } as const;
  await expect(evaluate(evaluateConfig({ source: scored }), testRun().run)).rejects.toThrow(/csv is asynchronous/);
});
