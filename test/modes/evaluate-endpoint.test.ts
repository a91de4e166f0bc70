import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import type { TestData } from '../../src/inputs/config/test-data.ts';
import { evaluate } from '../../src/modes/evaluate/evaluate.ts';
import { useLocalAws } from '../local-aws.ts';
import { lookAgain } from '../look-again.ts';
import { type TestRunOptions, testRun } from '../run-fixture.ts';
import { serveAnswering } from './answering-endpoint.ts';
import { evaluateConfig } from './evaluate-fixture.ts';

const local = useLocalAws({
  containerCommand: [process.execPath, join(import.meta.dirname, 'answering-container.ts')],
});
const folder = mkdtempSync(join(tmpdir(), 'evaluate-endpoint-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => local.aws().world.faults.clear());

const BEHAVIOURS = [
  'csv',
  'counted',
  'json',
  'probabilities',
  'whole',
  'alone',
  'small',
  'pairs',
  'forgetful',
  'refuse',
] as const;

beforeAll(async () => {
  local.aws();
  await Promise.all(BEHAVIOURS.map(serveAnswering));
});

interface Evaluation extends Partial<TestData>, TestRunOptions {
  readonly rows?: readonly string[];
  readonly gates?: string;
  readonly timeoutMinutes?: number;
}

let files = 0;

async function evaluated(endpointName: string, { rows, gates = '', timeoutMinutes = 0, ...rest }: Evaluation) {
  const location = join(folder, `${files++}.csv`);
  if (rows !== undefined) writeFileSync(location, rows.join('\n'));
  const { aws, clock, ...data } = rest;
  const testData: TestData = { location, contentType: 'text/csv', labelColumn: 0, ...data };
  const { run, lines } = testRun({ ...(aws && { aws }), ...(clock && { clock }) });
  const source = { kind: 'endpoint', endpointName, testData } as const;
  const result = await evaluate(evaluateConfig({ source, gates, timeoutMinutes }), run);
  return { result, lines };
}

/** Rows whose answer is their own label, and whose last cell is their number. */
const numbered = (count: number, label: (row: number) => number = (row) => row / 8) =>
  Array.from({ length: count }, (_, row) => `${label(row)},${label(row)},${row}`);

/** The rows that the container of an endpoint has answered, in the order of their numbers. */
function answeredRows(endpointName: string): readonly number[] {
  const streams = local.aws().world.logs.group(`/aws/sagemaker/Endpoints/${endpointName}`)?.streams.values() ?? [];
  const messages = [...streams].flatMap(({ events }) => events.map(({ message }) => message));
  return messages
    .flatMap((message) => message.match(/^answered (.*)$/)?.[1]?.split(' ') ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** As soon as there are so many: what a container prints may be behind what it answers. */
async function answeredRowsOf(endpointName: string, count: number): Promise<readonly number[]> {
  await lookAgain(
    () => answeredRows(endpointName).length,
    (answered) => answered >= count,
  );
  return answeredRows(endpointName);
}

const allOf = (count: number) => Array.from({ length: count }, (_, row) => row);

test('every row is asked exactly once, in batches, and throttling is waited out', async () => {
  const count = 20_000;
  local.aws().world.faults.order({ kind: 'throttling', at: 'sagemaker-runtime.InvokeEndpoint', percent: 10 });
  const { result, lines } = await evaluated('counted', { rows: numbered(count), gates: 'rmse == 0\nr2 == 1' });
  expect(result).toMatchObject({
    status: 'Completed',
    metrics: { rmse: 0, 'rmse.upper': 0, r2: 1, 'latency_ms.p99': expect.any(Number) },
    scoring: { endpointName: 'counted', problem: 'regression', rows: count, requests: 42 },
  });
  expect(local.aws().world.faults.all()[0]?.struck).toBeGreaterThan(0);
  expect(await answeredRowsOf('counted', count)).toEqual(allOf(count));
  expect(lines).toContainEqual(expect.stringMatching(/^20,000 rows scored in .* s, requests: 42$/));
  expect(lines).toContain(
    'it is taken for a regression problem, as labels have fractions: give `problem` if it is none',
  );
});

test('answers that lie deeper are found by their path', async () => {
  const { result } = await evaluated('json', {
    rows: numbered(30, (row) => row % 2),
    predictionPath: 'results.value',
  });
  expect(result).toMatchObject({
    metrics: { accuracy: 1, auc: 1 },
    scoring: {
      problem: 'binary',
      confusionMatrix: {
        labels: ['0', '1'],
        counts: [
          [15, 0],
          [0, 15],
        ],
      },
    },
  });
});

test('scores of classes are the class of the highest one', async () => {
  const rows = numbered(30, (row) => row % 3).map((row, index) => (index === 0 ? row.replace(/^0/, '2') : row));
  const { result } = await evaluated('probabilities', { rows });
  expect(result).toMatchObject({
    metrics: { accuracy: 29 / 30 },
    scoring: {
      problem: 'multiclass',
      confusionMatrix: {
        labels: ['0', '1', '2'],
        counts: [
          [9, 0, 0],
          [0, 10, 0],
          [1, 0, 10],
        ],
      },
    },
  });
});

test.each(['whole', 'alone'] as const)('a container that answers %s is asked row by row', async (behaviour) => {
  const { result, lines } = await evaluated(behaviour, { rows: numbered(25) });
  expect(result).toMatchObject({ metrics: { rmse: 0 }, scoring: { rows: 25, requests: 25 } });
  expect(lines).toContainEqual(expect.stringMatching(/11 rows.*they are asked one by one/));
});

test('batches that are too large for the container are halved', async () => {
  const { result } = await evaluated('small', { rows: numbered(1000) });
  expect(result).toMatchObject({ metrics: { rmse: 0 }, scoring: { rows: 1000 } });
  expect(await answeredRowsOf('small', 1000)).toEqual(allOf(1000));
});

test('a container that takes no more than two rows is asked about two, and about the odd one alone', async () => {
  const { result, lines } = await evaluated('pairs', { rows: numbered(25) });
  expect(result).toMatchObject({ metrics: { rmse: 0 }, scoring: { rows: 25 } });
  expect(await answeredRowsOf('pairs', 25)).toEqual(allOf(25));
  expect(lines.filter((line) => /are too much for a request/.test(line))).toHaveLength(3);
});

test('a row that lacks its answer among many is red', async () => {
  await expect(evaluated('forgetful', { rows: numbered(600) })).rejects.toThrow(
    /^endpoint forgetful gave \d+ answers to \d+ rows, from row \d+ \(.*\.csv, line \d+\) on/,
  );
});

test('a model that refuses is red with its own words and the way to its log', async () => {
  await expect(evaluated('refuse', { rows: numbered(3) })).rejects.toMatchObject({
    failure: {
      what: expect.stringMatching(/^the model of endpoint refuse refused row 1 \(.*\.csv, line 1\)$/),
      reason: '1 rows are not taken',
      fix: expect.stringMatching(/`label-column`/),
      consoleUrl: expect.stringContaining('log-groups/log-group/$252Faws$252Fsagemaker$252FEndpoints$252Frefuse'),
    },
  });
});

test('the time to wait may be over before all rows are asked', async () => {
  let now = 0;
  const clock = { now: () => (now += 5_000), sleep: () => Promise.resolve() };
  const { result, lines } = await evaluated('csv', { rows: numbered(9_000), clock, timeoutMinutes: 1 });
  expect(result).toMatchObject({
    status: 'TimedOut',
    passed: false,
    failure: { what: expect.stringMatching(/timeout-minutes \(1\)/) },
  });
  expect(lines).toContainEqual(expect.stringMatching(/^[\d,]+ rows scored$/));
});

describe('red at once:', () => {
  test('an endpoint that is not there', async () => {
    await expect(evaluated('nobody', { rows: numbered(3) })).rejects.toThrow(
      'there is no endpoint nobody in us-east-1',
    );
  });

  test('one that is not in service, before any row is sent', async () => {
    const client = connectAws({ region: 'us-east-1', forcePathStyle: true }).client(SageMakerClient);
    local.aws().world.faults.order({ kind: 'slow', at: 'endpoint.Creating', name: 'late', millis: 60_000 });
    await client.send(new CreateEndpointCommand({ EndpointName: 'late', EndpointConfigName: 'csv' }));
    await expect(evaluated('late', { rows: numbered(3) })).rejects.toThrow('endpoint late is Creating, not InService');
  });

  test.each<[string, Evaluation, RegExp]>([
    ['no row', { rows: ['label,a,b'] }, /^there is no row in .*\.csv$/],
    ['no file', {}, /^test-data: there is nothing at .*\.csv$/],
    [
      'no bucket',
      { location: 's3://nobody/test/' },
      /^test-data: s3:\/\/nobody\/test\/ cannot be read: there is no bucket nobody/,
    ],
    [
      'a label that is NaN',
      { rows: ['1,1', 'nan,2'] },
      /^row 2 \(.*\.csv, line 2\): the label is "nan", not a number or a class/,
    ],
    [
      'a label of another problem',
      { rows: ['1,1', '2,2'], problem: 'binary' },
      /^row 2 \(.*, line 2\): the label is "2", not 0 or 1/,
    ],
    [
      'a label column out of range',
      { rows: ['1,1'], labelColumn: 2 },
      /label-column 2 is not there: the first line has 2 columns$/,
    ],
    [
      'a wrong path',
      { rows: numbered(3), predictionPath: 'a.b' },
      /^endpoint csv answered no prediction at a\.b to row 1 \(.*\): 0,0\.125,0\.25$/,
    ],
  ])('%s', async (_, evaluation, message) => {
    await expect(evaluated('csv', evaluation)).rejects.toThrow(message);
  });

  test('labels that are names, where the answers are scores of classes', async () => {
    await expect(evaluated('probabilities', { rows: ['a,1,0', 'b,2,1'] })).rejects.toThrow(
      'row 1: the label a is none of the indices 0 … 2 of the scores that the endpoint answered',
    );
  });

  test('answers that are no numbers for a regression', async () => {
    await expect(evaluated('csv', { rows: ['1,x,0', '2,y,1'], problem: 'regression' })).rejects.toThrow(
      "the endpoint's answers give no metrics of a regression problem: row 1: the prediction is NaN, not a finite number",
    );
  });
});

/** None of the requests: one that an earlier test gave up may still be on its way, and would take a single delay for itself. */
function neverAnswer(): void {
  const at = 'sagemaker-runtime.InvokeEndpoint';
  local.aws().world.faults.order({ kind: 'slow', at, millis: 60_000, times: 1000 });
}

test('a request under way is cut when the time to wait is over', async () => {
  neverAnswer();
  const { result } = await evaluated('csv', { rows: numbered(30), timeoutMinutes: 0.005 });
  expect(result).toMatchObject({ status: 'TimedOut', failure: { what: expect.stringMatching(/timeout-minutes/) } });
});

test('a cancel ends it at once', async () => {
  neverAnswer();
  const location = join(folder, 'cancelled.csv');
  writeFileSync(location, numbered(30).join('\n'));
  const testData: TestData = { location, contentType: 'text/csv', labelColumn: 0 };
  const { run, cancel } = testRun();
  const evaluation = evaluate(evaluateConfig({ source: { kind: 'endpoint', endpointName: 'csv', testData } }), run);
  const asked = () =>
    local
      .aws()
      .world.faults.all()
      .some(({ struck }) => struck > 0);
  await lookAgain(asked, Boolean);
  cancel();
  await expect(evaluation).rejects.toThrow('cancelled by the test');
});
