import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, '../../examples/preview');
const copy = mkdtempSync(join(tmpdir(), 'preview-'));

let aws: LocalAws;
let runs: { opened: ExampleRun; again: ExampleRun; worse: ExampleRun; closed: ExampleRun; fork: ExampleRun };

// The life of a pull request, for all tests: opened, a commit that changes no model, one that spoils it, closed; then one of a fork.
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
  cpSync(folder, copy, { recursive: true });
  const opened = await pullRequest('opened');
  const again = await pullRequest('synchronize');
  const config = join(copy, 'mlops.yml');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace('num_round: 60', 'num_round: 4').replace('tolerance: 3', 'tolerance: 30'),
  );
  const worse = await pullRequest('synchronize');
  const closed = await pullRequest('closed');
  const fork = await pullRequest('opened', 'somebody/fork');
  runs = { opened, again, worse, closed, fork };
});

afterAll(async () => {
  await aws.close();
  rmSync(copy, { recursive: true });
});

async function pullRequest(action: string, repository = `local/${basename(copy)}`): Promise<ExampleRun> {
  const payload = { action, number: 7, pull_request: { head: { repo: { full_name: repository } } } };
  return await runExample({ folder: copy, aws, event: 'pull_request', payload });
}

const conclusions = ({ result }: ExampleRun) => result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`);
const outputs = ({ result }: ExampleRun) => result.jobs[0]?.outputs ?? {};
const evaluation = (run: ExampleRun) => JSON.parse(outputs(run)['evaluation'] || '{}');

test('a pull request gets an endpoint of its own, which is asked about 200 rides', () => {
  expect(failures(runs.opened.result)).toEqual([]);
  expect(conclusions(runs.opened)).toEqual(['preview: success', 'closed: skipped']);
  expect(JSON.parse(outputs(runs.opened)['deployment'] || '{}')).toMatchObject({ 'endpoint-name': 'preview-7' });
  expect(evaluation(runs.opened)).toMatchObject({ status: 'Completed', scoring: { rows: 200 } });
});

test('nothing is left at the end of any job', () => {
  expect(Object.values(runs).flatMap(({ leftovers }) => leftovers)).toEqual([]);
});

test('a commit that changes no model is deployed without another training', () => {
  expect(conclusions(runs.again)).toEqual(['preview: success', 'closed: skipped']);
  const trained = runs.again.requests.filter(({ operation }) => operation === 'CreateTrainingJob');
  expect(trained).toHaveLength(1);
});

test('a model that is not good enough makes the pull request red', () => {
  expect(failures(runs.worse.result).map(({ name }) => name)).toEqual(['Evaluate']);
  expect(evaluation(runs.worse)).toMatchObject({ status: 'GateFailed' });
});

test('closed, there is nothing more to delete', () => {
  expect(conclusions(runs.closed)).toEqual(['preview: skipped', 'closed: success']);
  expect(runs.closed.result.jobs[1]?.outputs['status']).toBe('NoChanges');
});

test('a fork reaches no account', () => {
  expect(conclusions(runs.fork)).toEqual(['preview: skipped', 'closed: skipped']);
});
