import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { apiGateway } from '../../local/services/apigateway/rest-api.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';
import { hastyCurl } from './hasty-curl.ts';
import { pythonWithStandIn } from './python-with-stand-in.ts';

const folder = join(import.meta.dirname, '../../examples/serverless-api');
const copy = mkdtempSync(join(tmpdir(), 'serverless-api-'));
const python = pythonWithStandIn();
const curl = hastyCurl();

let aws: LocalAws;
let runs: { first: ExampleRun; wrong: ExampleRun; withKey: ExampleRun; cleanedUp: ExampleRun };
let answers: {
  first: Answer;
  hasty: readonly Answer[];
  wrong: Answer;
  withoutKey: Answer;
  withKey: Answer;
  hastyWithKey: readonly Answer[];
};

// A year of the API for all tests: it is public, a new model proves wrong, it gets a key, it is deleted.
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
  cpSync(folder, copy, { recursive: true });
  const first = await weekly();
  const url = new URL(outputs(first)['api-url'] ?? '');
  const firstAnswer = await ask(url);
  const hasty = await askHastily(url);

  change('model/train.py', 'float(model[', '21 - float(model[');
  const wrong = await weekly();
  const wrongAnswer = await askPatiently(url);
  change('model/train.py', '21 - float(model[', 'float(model[');
  change('mlops.yml', 'burst: 10', 'burst: 10\n    key: true');
  const withKey = await weekly();
  const withoutKey = await askPatiently(url);
  const key = { 'x-api-key': keyOf(withKey) };
  const withKeyAnswer = await askPatiently(url, key);
  const hastyWithKey = await askHastily(url, key);
  const cleanedUp = await runExample({ folder, aws, inputs: { 'clean-up': 'true' } });
  runs = { first, wrong, withKey, cleanedUp };
  answers = { first: firstAnswer, hasty, wrong: wrongAnswer, withoutKey, withKey: withKeyAnswer, hastyWithKey };
});

afterAll(async () => {
  await aws.close();
  curl[Symbol.dispose]();
  python[Symbol.dispose]();
  rmSync(copy, { recursive: true });
});

const weekly = () => runExample({ folder: copy, aws, event: 'schedule' });

function change(path: string, from: string, to: string): void {
  const file = join(copy, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

type Key = Readonly<Record<string, string>>;

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
}

/** Asks the public URL, whose name leads to the local AWS here. */
async function ask(url: URL, key: Key = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = { host: url.host, 'content-type': 'application/json', ...key };
  const { port } = new URL(aws.url);
  const call = request({ host: '127.0.0.1', port, method: 'POST', path: url.pathname, headers }, (answer) => {
    text(answer).then((body) => resolve({ status: answer.statusCode, body }), reject);
  });
  call.once('error', reject);
  call.end('{"driver": "driver A", "team": "team 1", "grid": 1}');
  return await promise;
}

/** Asks until the throttle lets through. */
async function askPatiently(url: URL, key?: Key): Promise<Answer> {
  const answer = await ask(url, key);
  return answer.status === 429 ? await askPatiently(url, key) : answer;
}

const askHastily = (url: URL, key?: Key) => Promise.all(Array.from({ length: 30 }, () => ask(url, key)));

/** The key, which no output has: as `aws apigateway get-api-key --include-value` tells it to its owner. */
function keyOf(run: ExampleRun): string {
  const { ApiKeyId } = deployment(run)['stack-outputs'];
  return apiGateway(aws).keys.get(ApiKeyId)?.value ?? '';
}

const outputs = ({ result }: ExampleRun) => result.jobs.find(({ id }) => id === 'deploy')?.outputs ?? {};
const deployment = (run: ExampleRun) => JSON.parse(outputs(run)['result'] || '{}');

test('the script is trained, deployed without instances, and asked as everybody can', () => {
  expect(failures(runs.first.result)).toEqual([]);
  expect(deployment(runs.first)).toMatchObject({
    status: 'Completed',
    cases: [{ passed: true }, { passed: true }, { passed: true }],
  });
  expect(outputs(runs.first)['api-url']).toMatch(/^https:\/\/.*\.execute-api\.us-east-1\.amazonaws\.com\//);
  const asked = runs.first.result.jobs
    .flatMap(({ steps }) => steps)
    .find(({ name }) => name === 'Ask as everybody can');
  expect(asked?.log.join('')).toMatch(/\{"finish": \d/);
});

test('the public URL answers in JSON, and who asks too fast is put off', () => {
  expect(answers.first).toEqual({ status: 200, body: expect.stringMatching(/^\{"finish": \d+\.\d\}$/) });
  const statuses = answers.hasty.map(({ status }) => status);
  expect(statuses).toEqual(expect.arrayContaining([200, 429]));
});

test('a model that fails its cases is taken back, and the URL answers as before', () => {
  expect(failures(runs.wrong.result).map(({ name }) => name)).toEqual(['Deploy']);
  expect(deployment(runs.wrong)).toMatchObject({ status: 'RolledBack' });
  expect(answers.wrong).toEqual(answers.first);
});

test('with a key, the URL stays and lets nobody in without one', () => {
  expect(failures(runs.withKey.result).map(({ name }) => name)).toEqual(['Ask as everybody can']);
  expect(deployment(runs.withKey)).toMatchObject({ status: 'Completed', 'api-url': outputs(runs.first)['api-url'] });
  expect(answers.withoutKey).toEqual({ status: 403, body: expect.stringContaining('Forbidden') });
});

test('who has the key is answered as before, and put off when too fast', () => {
  expect(answers.withKey).toEqual(answers.first);
  const statuses = answers.hastyWithKey.map(({ status }) => status);
  expect(statuses).toEqual(expect.arrayContaining([200, 429]));
});

test('without the key again it is public, until the clean-up leaves nothing of it', () => {
  expect(failures(runs.cleanedUp.result)).toEqual([]);
  expect(runs.cleanedUp.leftovers).toEqual([]);
});
