import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import { issueJobToken } from '../../local/services/github/token.ts';
import { type ExampleRun, runExample } from '../../local/workflow/run-example.ts';
import { failures } from './failures.ts';

const folder = join(import.meta.dirname, '../../examples/qa-to-prod');
const copy = mkdtempSync(join(tmpdir(), 'qa-to-prod-'));
const signature = 'AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/sagemaker/aws4_request';

/** A case that only a model that has learned for long enough passes. */
const SURE =
  '- name: a setosa without a doubt\n  body: 5.0,3.4,1.5,0.2\n  expect: { path: "0", near: { value: 1, tolerance: 0.1 } }\n';

let aws: LocalAws;
let releases: { first: ExampleRun; unsure: ExampleRun; untested: ExampleRun };
let answers: { first: string; unsure: string; untested: string };

// Three releases for all tests, one after the other: a good one, one whose model PROD finds wanting, one that fails in QA.
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
  cpSync(folder, copy, { recursive: true });
  appendFileSync(join(copy, 'cases.yml'), SURE);
  const first = { run: await release(), answer: await askProd() };
  change('num_round: 30', 'num_round: 4');
  const unsure = { run: await release(), answer: await askProd() };
  change('accuracy >= 0.8', 'accuracy >= 1.1');
  const untested = { run: await release(), answer: await askProd() };
  releases = { first: first.run, unsure: unsure.run, untested: untested.run };
  answers = { first: first.answer, unsure: unsure.answer, untested: untested.answer };
});

afterAll(async () => {
  await aws.close();
  rmSync(copy, { recursive: true });
});

const release = () => runExample({ folder: copy, aws, event: 'push' });

function change(from: string, to: string): void {
  const file = join(copy, 'mlops.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** What PROD's endpoint answers about a setosa. */
async function askProd(): Promise<string> {
  const headers = { authorization: signature, 'content-type': 'text/csv' };
  const url = `${aws.url}/endpoints/flowers/invocations`;
  return await (await fetch(url, { method: 'POST', headers, body: '5.0,3.4,1.5,0.2' })).text();
}

const conclusions = ({ result }: ExampleRun) => result.jobs.map(({ id, conclusion }) => `${id}: ${conclusion}`);

function output({ result }: ExampleRun, id: string, name: string) {
  return JSON.parse(result.jobs.find((job) => job.id === id)?.outputs[name] || '{}');
}

const version = (run: ExampleRun) => output(run, 'model', 'result')['model-package-arn'];

test('a good release goes all the way', () => {
  expect(failures(releases.first.result)).toEqual([]);
  expect(conclusions(releases.first)).toEqual(['model: success', 'qa: success', 'prod: success', 'clean-up: success']);
});

test('QA is asked about thirty flowers, and PROD gets the version that was tested', () => {
  expect(output(releases.first, 'qa', 'test')).toMatchObject({ status: 'Completed', scoring: { rows: 30 } });
  expect(output(releases.first, 'prod', 'result')['model-package-arn']).toBe(version(releases.first));
});

test('of QA nothing stays', () => {
  for (const run of Object.values(releases)) {
    expect(run.leftovers).toEqual(['endpoint flowers', 'stack flowers', '1 running processes']);
  }
});

test('a case that fails in PROD brings the previous model back, and the release is red', () => {
  expect(conclusions(releases.unsure)).toEqual(['model: success', 'qa: success', 'prod: failure', 'clean-up: success']);
  expect(failures(releases.unsure.result).map(({ name }) => name)).toEqual(['Deploy to PROD']);
  const { status, cases } = output(releases.unsure, 'prod', 'result');
  expect(status).toBe('RolledBack');
  expect(cases.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([
    expect.objectContaining({ name: 'a setosa without a doubt' }),
  ]);
});

test('the previous model is back by its answers', () => {
  expect(version(releases.unsure)).not.toBe(version(releases.first));
  const [newAnswer] = output(releases.unsure, 'prod', 'result').cases;
  expect(newAnswer.answer).not.toBe(answers.first);
  expect(answers.unsure).toBe(answers.first);
});

test('what fails the test in QA is rejected, and PROD is not touched', async () => {
  expect(conclusions(releases.untested)).toEqual([
    'model: success',
    'qa: failure',
    'prod: skipped',
    'clean-up: success',
  ]);
  const caller = { accountId: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:role/test' };
  const request = { ModelPackageName: version(releases.untested) };
  const described = await aws.world.call('sagemaker', 'DescribeModelPackage', request, caller);
  expect(described['ModelApprovalStatus']).toBe('Rejected');
  expect(answers.untested).toBe(answers.first);
});

test('GitHub shows each release once in each environment that it came to', async () => {
  const github = `${aws.url}/_local/github/repos/local/${basename(copy)}/deployments`;
  const headers = { authorization: `Bearer ${issueJobToken({ deployments: 'read' })}` };
  const ask = async (path: string) => JSON.parse(await (await fetch(`${github}${path}`, { headers })).text());
  const shown = async (environment: string): Promise<string[]> => {
    const deployments: { id: number }[] = await ask(`?environment=${environment}`);
    const statuses = await Promise.all(deployments.map(({ id }) => ask(`/${id}/statuses`)));
    return statuses.map(([{ state }]) => state);
  };
  expect(await shown('qa')).toEqual(['failure', 'inactive', 'inactive']);
  expect(await shown('prod')).toEqual(['failure', 'success']);
});
