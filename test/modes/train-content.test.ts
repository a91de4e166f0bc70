import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { train } from '../../src/modes/train/train.ts';
import type { TrainResult } from '../../src/result/train.ts';
import { trainConfig, trainingRun, useTraining } from './train-fixture.ts';

const { aws } = useTraining();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'train-content-'));
  aws().world.objects.createBucket('data', 'us-east-1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rows(count: number): string {
  return Array.from({ length: count }, (_, row) => `${row % 2},${row}`).join('\n');
}

type Overrides = Parameters<typeof trainConfig>[0];

/** Trains as another run of the workflow does each time. */
async function trainAgain(overrides: Overrides = {}): Promise<TrainResult> {
  const prefix = `iris/${Math.random()}`;
  const { run } = trainingRun({ prefix, tags: { prefix } });
  return await train(trainConfig({ reuse: 'content', prefix, ...overrides }), run);
}

/** The operations that have been asked for since `body` began, without those that only read. */
async function writesOf(body: () => Promise<unknown>): Promise<string[]> {
  const before = aws().requests().length;
  await body();
  const operations = aws()
    .requests()
    .slice(before)
    .map(({ operation }) => operation);
  return operations.filter((operation) => !/^(Describe|Get|List|Head)/.test(operation));
}

test('the same content is never trained twice: a second run writes nothing, and has the result of the first', async () => {
  const channels = { train: { source: join(folder, 'same.csv') } };
  writeFileSync(channels.train.source, rows(40));
  const first = await trainAgain({ channels });
  expect(first).toMatchObject({ status: 'Completed', jobName: expect.stringMatching(/^iris-train-[0-9a-f]{16}$/) });
  let second: TrainResult | undefined;
  expect(await writesOf(async () => (second = await trainAgain({ channels })))).toEqual([]);
  expect(second).toMatchObject({ jobName: first.jobName, modelArtifact: first.modelArtifact, metrics: first.metrics });
});

test('a changed row, hyperparameter, image or name of a file makes a new job; the order of a map does not', async () => {
  const channels = { train: { source: join(folder, 'row.csv') } };
  const hyperparameters = { objective: 'binary:logistic', num_round: '2' };
  const nameOf = async (overrides: Overrides = {}) =>
    (await trainAgain({ channels, hyperparameters, wait: false, ...overrides })).jobName;
  writeFileSync(channels.train.source, rows(40));
  const names = [await nameOf(), await nameOf({ hyperparameters: { ...hyperparameters, num_round: '3' } })];
  names.push(await nameOf({ image: 'xgboost:1.5-1' }), await nameOf({ spot: { maxWaitMinutes: 60 } }));
  names.push(await nameOf({ request: { EnableNetworkIsolation: true } }));
  writeFileSync(channels.train.source, rows(41));
  names.push(await nameOf());
  expect(new Set(names).size).toBe(names.length);
  writeFileSync(channels.train.source, rows(40));
  const reordered = { num_round: '2', objective: 'binary:logistic' };
  const fallbacks = { instanceTypes: ['ml.m5.large', 'ml.m5.xlarge'] };
  expect([await nameOf({ hyperparameters: reordered }), await nameOf(fallbacks)]).toEqual([names[0], names[0]]);
});

test('data on S3 counts by its content, wherever it lies', async () => {
  const put = (key: string, count: number) => aws().world.objects.put('data', key, Buffer.from(rows(count)));
  put('one/part.csv', 40);
  put('two/part.csv', 40);
  put('three/part.csv', 41);
  const names = [];
  for (const part of ['one', 'two', 'three']) {
    const channels = { train: { source: `s3://data/${part}/`, contentType: 'text/csv' } };
    names.push((await trainAgain({ channels, wait: false })).jobName);
  }
  expect(names[1]).toBe(names[0]);
  expect(names[2]).not.toBe(names[0]);
});

test('a model that has been deleted since is trained anew, and the log says why', async () => {
  const channels = { train: { source: join(folder, 'deleted.csv') } };
  writeFileSync(channels.train.source, rows(42));
  const first = await trainAgain({ channels });
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(first.modelArtifact ?? '') ?? [];
  aws().world.objects.delete(bucket, key);
  const { run, lines } = trainingRun();
  const second = await train(trainConfig({ reuse: 'content', channels }), run);
  expect(second).toMatchObject({ status: 'Completed', jobName: `${first.jobName}-2` });
  expect(lines).toContainEqual(expect.stringContaining(`its model is not there any more (${first.modelArtifact})`));
  expect((await trainAgain({ channels })).jobName).toBe(second.jobName);
});

test('what failed is trained again', async () => {
  const channels = { train: { source: join(folder, 'spoiled.csv') } };
  writeFileSync(channels.train.source, 'setosa,1\n');
  const failed = await trainAgain({ channels });
  const again = await trainAgain({ channels });
  expect([failed.status, again.status]).toEqual(['Failed', 'Failed']);
  expect(again.jobName).toBe(`${failed.jobName}-2`);
});
