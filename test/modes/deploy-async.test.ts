import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { Serving } from '../../src/cloudformation/template/options.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

const BUCKET = 'sagemaker-us-east-1-123456789012';
const serving: Serving = {
  kind: 'async',
  data: { prefix: 'iris/async/iris' },
  instanceType: 'ml.m5.large',
  instanceCount: 1,
};

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

const asks = (model: string, body = '5.1,3.5,1.4,0.2'): Case => ({
  name: `answers with the ${model} model`,
  body,
  contentType: 'text/csv',
  expect: { path: 'model', equals: model },
});

/** Each by a workflow run of its own. */
const deployAs = (model: string, changes: Partial<RenderedDeployment>, options = deployRun()) =>
  deploy(deployConfig(model, { serving, ...changes }), options.run);
const stored = () => aws.world.objects.list(BUCKET, '').map(({ key }) => key);

test('the cases are asked by way of S3, where nothing of them stays', async () => {
  const cases = [asks('first'), { ...asks('first', 'another row'), accept: 'application/json' }];
  expect(await deployAs('first', { cases })).toMatchObject({
    status: 'Completed',
    cases: [
      { passed: true, answer: expect.stringContaining('"body":"5.1,3.5,1.4,0.2","contentType":"text/csv"') },
      {
        passed: true,
        answer: expect.stringContaining('"accept":"application/json"'),
        milliseconds: expect.any(Number),
      },
    ],
  });
  expect(stored()).toEqual([]);
});

test('a failed case brings the previous model back, and its answers prove it', async () => {
  await deployAs('first', {});
  const { run, lines } = deployRun({ workflow: { runId: '2000' } });
  const cases = [asks('third')];
  expect(await deploy(deployConfig('second', { serving, cases }), run)).toMatchObject({
    status: 'RolledBack',
    failure: {
      what: '1 of 1 cases failed on endpoint iris; what was there before is back',
      reason:
        'answers with the third model: expected "third" at model, got second\nendpoint iris serves s3://data/first.tar.gz now',
    },
  });
  expect(lines).toContain('endpoint iris serves s3://data/first.tar.gz again');
  expect(lines.filter((line) => line.startsWith('▸ Cases asked of endpoint iris '))).toHaveLength(3);
  expect(stored()).toEqual([]);
});

test('what the container refuses is asked again, until its reason is the reason', async () => {
  const { run } = deployRun();
  const cases = [asks('first', 'status 503')];
  const result = await deploy(deployConfig('first', { serving, cases, onFailure: 'keep' }), run);
  expect(result).toMatchObject({
    status: 'Failed',
    failure: {
      reason: expect.stringMatching(/Received server error \(503\) from primary with message "status is 503"/),
    },
  });
  expect(stored()).toEqual([]);
});

test('what may not be deleted is named, and the deployment is as green', async () => {
  aws.world.faults.order({ kind: 'access-denied', at: 's3.DeleteObject', times: 3 });
  const { run, warnings } = deployRun();
  const result = await deploy(deployConfig('first', { serving, cases: [asks('first')] }), run);
  expect(result.status).toBe('Completed');
  const [input, output] = stored();
  expect(stored()).toEqual([
    expect.stringMatching(/^iris\/async\/iris\/cases\//),
    expect.stringMatching(/^iris\/async\/iris\/output\//),
  ]);
  expect(warnings).toEqual([expect.stringContaining(`s3://${BUCKET}/${input}`)]);
  expect(warnings[0]).toContain(`s3://${BUCKET}/${output}`);
});

test('a cancel while the answer is awaited takes the request along, and tells that the new model stays, unverified', async () => {
  const canceled = deployRun();
  const deployment = deployAs('first', { cases: [asks('first', 'hang')] }, canceled);
  const { objects } = aws.world;
  while (!objects.bucketExists(BUCKET) || stored().length === 0) await setImmediate();
  canceled.cancel();
  await expect(deployment).rejects.toThrow('cancelled by the test');
  expect(canceled.run.undo.left()).toEqual([
    { title: 'stack iris with its new, unverified model', takeUp: 're-run this job: it is verified then' },
  ]);
  expect(stored()).toEqual([]);
});
