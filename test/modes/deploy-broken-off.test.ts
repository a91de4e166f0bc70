import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import type { DeployConfig } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import type { Run } from '../../src/run.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

const BUCKET = 'sagemaker-us-east-1-123456789012';
const KEY = 'iris/1001/deployments/iris.json';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second', 'third');
  await deployAs('first', deployRun({ workflow: { runId: '1000' } }).run, { cases: [asks('first')] });
});
afterEach(() => aws.close());

const asks = (model: string): Case => ({
  name: 'answers as it is to',
  body: '5.1,3.5,1.4,0.2',
  contentType: 'text/csv',
  expect: { path: 'model', equals: model },
});

/** Whatever is deployed has to answer as nobody does, unless `changes` say otherwise. */
function deployAs(model: string, run: Run, changes: Partial<DeployConfig> = {}) {
  const { cases = [asks('nobody')], wait = true, onFailure = 'rollback' } = changes;
  return deploy(deployConfig(model, { cases, wait, onFailure }), run);
}

const isKept = () => aws.world.objects.bucketExists(BUCKET) && aws.world.objects.list(BUCKET, KEY).length > 0;

/** A run that is cancelled when its change is done and the new model is about to be asked. */
async function breakOff(model: string, changes: Partial<DeployConfig> = {}) {
  const step = deployRun({ workflow: { runId: '2000' } });
  const { log } = step.run;
  const group: Run['log']['group'] = (title, body) => {
    if (title.endsWith('after the change')) step.cancel();
    return log.group(title, body);
  };
  await expect(deployAs(model, { ...step.run, log: { ...log, group } }, changes)).rejects.toThrow('cancelled');
  return step;
}

const back = {
  status: 'RolledBack',
  changed: true,
  failure: { what: '1 of 1 cases failed on endpoint iris; what was there before is back' },
  servingNow: ['s3://data/first.tar.gz'],
};

test('cancelled while its cases are asked, a deployment is taken back by the next run', async () => {
  await breakOff('second');
  expect(isKept()).toBe(true);
  const { run, lines, warnings } = deployRun({ workflow: { runId: '3000' } });
  const result = await deployAs('second', run);
  expect(result).toMatchObject(back);
  expect(result.failure?.fix).toBeUndefined();
  expect(lines).toContain('a run that broke off has left stack iris changed and unproven');
  expect(warnings).toEqual(['1 of 1 cases failed on endpoint iris: going back']);
  expect(isKept()).toBe(false);
});

test('what was deployed with `wait: false` is taken back by the run that waits', async () => {
  expect(await deployAs('second', deployRun().run, { wait: false })).toMatchObject({ status: 'InProgress' });
  expect(await deployAs('second', deployRun().run)).toMatchObject(back);
});

test('the way back leads to what was last proven, over all that was not', async () => {
  await breakOff('second');
  await breakOff('third');
  expect(await deployAs('third', deployRun().run)).toMatchObject(back);
});

test('what passes in the next run is proven, and what follows it goes back to it', async () => {
  await breakOff('second', { cases: [asks('second')] });
  const cases = [asks('second')];
  expect(await deployAs('second', deployRun().run, { cases })).toMatchObject({ status: 'NoChanges' });
  expect(isKept()).toBe(false);
  await breakOff('third', { cases });
  const result = await deployAs('third', deployRun().run, { cases });
  expect(result).toMatchObject({ ...back, servingNow: ['s3://data/second.tar.gz'] });
});

test('a green verdict leaves nothing to take back', async () => {
  expect(await deployAs('second', deployRun().run, { cases: [asks('second')] })).toMatchObject({ status: 'Completed' });
  expect(isKept()).toBe(false);
  expect(await deployAs('second', deployRun().run)).toMatchObject({ status: 'Failed', changed: false });
});

test('with `on-failure: keep` what a run has left stays', async () => {
  await breakOff('second');
  const kept = await deployAs('second', deployRun().run, { onFailure: 'keep' });
  expect(kept).toMatchObject({ status: 'Failed', changed: false, servingNow: ['s3://data/second.tar.gz'] });
});

test('where nothing may be kept there is a warning, and the deployment goes on', async () => {
  aws.world.faults.order({ kind: 'access-denied', at: 's3.PutObject' });
  const { run, warnings } = deployRun();
  const result = await deployAs('second', run, { cases: [asks('second')] });
  expect(result).toMatchObject({ status: 'Completed' });
  expect(warnings).toEqual([
    expect.stringMatching(
      /^a run that breaks off before its verdict could not be taken back by the next one: .*not authorized/,
    ),
  ]);
});

test.each(['{', '{"version":2}'])(
  'what is kept there by somebody else (%s) is ignored with a warning',
  async (text) => {
    await breakOff('second');
    aws.world.objects.put(BUCKET, KEY, Buffer.from(text));
    const { run, warnings } = deployRun();
    expect(await deployAs('second', run)).toMatchObject({
      status: 'Failed',
      failure: { fix: expect.stringMatching(/^this step changed nothing/) },
    });
    expect(warnings).toEqual([expect.stringContaining(`s3://${BUCKET}/${KEY} is not what this action keeps there`)]);
  },
);
