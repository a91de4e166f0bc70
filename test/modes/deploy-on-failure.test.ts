import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { describeStack } from '../../src/cloudformation/stack.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { describeEndpoint } from '../../src/sagemaker/endpoint.ts';
import { leftovers, scale } from './bare-endpoint.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
});
afterEach(() => aws.close());

const asks = (model: string): Case => ({
  name: `answers with the ${model} model`,
  body: '5.1,3.5,1.4,0.2',
  contentType: 'text/csv',
  expect: { path: 'model', equals: model },
});

const deployFirst = () => deploy(deployConfig('first'), deployRun({ workflow: { runId: '1000' } }).run);

/** The second model, to which a case is put that it does not pass. */
const failing = { cases: [asks('third')], containerEnvironment: { MODE: 'new' } };

test('a failed case brings the previous model back, and its answers prove it', async () => {
  await deployFirst();
  const { run, lines, warnings } = deployRun({ workflow: { runId: '2000' } });
  const result = await deploy(deployConfig('second', failing), run);

  expect(result).toMatchObject({
    status: 'RolledBack',
    changed: true,
    failure: {
      what: '1 of 1 cases failed on endpoint iris; what was there before is back',
      reason:
        'answers with the third model: expected "third" at model, got second\nendpoint iris serves s3://data/first.tar.gz now',
    },
    cases: [{ passed: false }],
    servingNow: ['s3://data/first.tar.gz'],
  });
  const config = result.stackOutputs?.['EndpointConfigName'];
  expect(config).toBe((await describeEndpoint(run.aws, 'iris'))?.configName);
  expect(warnings).toEqual(['1 of 1 cases failed on endpoint iris: going back']);
  expect(lines).toContain('endpoint iris serves s3://data/first.tar.gz again');
  expect(lines.filter((line) => line.startsWith('▸ Cases'))).toEqual([
    '▸ Cases asked of endpoint iris before the change',
    '▸ Cases asked of endpoint iris after the change',
    '▸ Cases asked of endpoint iris after the way back',
  ]);
  const stack = await describeStack(run.aws, 'iris');
  expect(stack?.tags['github:run-id']).toBe('1000');

  const again = await deploy(deployConfig('first', { cases: [asks('first')] }), deployRun().run);
  expect(again).toMatchObject({ status: 'NoChanges', cases: [{ passed: true }] });
});

test('of a first creation that does not pass nothing stays', async () => {
  const { run } = deployRun();
  const result = await deploy(deployConfig('second', failing), run);
  expect(result).toMatchObject({
    status: 'RolledBack',
    failure: { what: '1 of 1 cases failed on endpoint iris; stack iris is deleted' },
    servingNow: [],
  });
  // Nothing points to what is gone.
  for (const name of ['endpointName', 'endpointArn', 'apiUrl', 'stackOutputs'] as const) {
    expect(result[name]).toBeUndefined();
  }
  expect(result.failure?.consoleUrl).toBeUndefined();
  expect(result.consoleUrl).toContain('stacks');
  expect(await describeStack(run.aws, 'iris')).toBeUndefined();
});

test('with `on-failure: delete` the stack goes, whatever was there before, and so does scaling that was added to it', async () => {
  await deployFirst();
  const { run } = deployRun();
  await scale(run.aws, 'endpoint/iris/variant/AllTraffic');
  const result = await deploy(deployConfig('second', { ...failing, onFailure: 'delete' }), run);
  expect(result).toMatchObject({
    status: 'Failed',
    failure: { what: expect.stringContaining('stack iris is deleted') },
  });
  expect(await leftovers(run.aws)).toEqual([]);
});

test('a stack that is protected against it is not deleted, and the failed case is told all the same', async () => {
  await deployFirst();
  const { run } = deployRun();
  const protect = new UpdateTerminationProtectionCommand({ StackName: 'iris', EnableTerminationProtection: true });
  await run.aws.client(CloudFormationClient).send(protect);
  expect(await deploy(deployConfig('second', { ...failing, onFailure: 'delete' }), run)).toMatchObject({
    status: 'Failed',
    failure: {
      what: '1 of 1 cases failed on endpoint iris; stack iris could not be deleted',
      reason: expect.stringMatching(
        /^answers with .+\nthe stack is protected against being deleted\nendpoint iris serves s3:\/\/data\/second.tar.gz now$/,
      ),
      fix: expect.stringMatching(/^where it is to go all the same: `aws cloudformation update-termination-protection/),
    },
  });
  expect(await describeStack(run.aws, 'iris')).toMatchObject({ status: 'UPDATE_COMPLETE' });
});

test('a deletion that is denied does not hide the failed case', async () => {
  const { run } = deployRun();
  aws.world.faults.order({ kind: 'access-denied', at: 'cloudformation.DeleteStack' });
  const result = await deploy(deployConfig('second', failing), run);
  expect(result).toMatchObject({
    status: 'Failed',
    failure: {
      what: '1 of 1 cases failed on endpoint iris; stack iris could not be deleted',
      reason: expect.stringMatching(/^answers with .+\n.*not authorized/),
    },
  });
});

test('with `on-failure: keep` the new model stays', async () => {
  await deployFirst();
  const { run } = deployRun();
  expect(await deploy(deployConfig('second', { ...failing, onFailure: 'keep' }), run)).toMatchObject({
    status: 'Failed',
    failure: {
      what: '1 of 1 cases failed on endpoint iris; it stays as it is, as `on-failure` is `keep`',
      fix: 'mend the model or the cases and deploy again; or go back by hand: deploy with `model-artifact: s3://data/first.tar.gz`',
    },
    servingNow: ['s3://data/second.tar.gz'],
  });
  const changes = { ...failing, cases: [asks('second')] };
  const again = await deploy(deployConfig('second', changes), deployRun().run);
  expect(again).toMatchObject({ status: 'NoChanges', cases: [{ passed: true }] });
});

test.each(['rollback', 'delete', 'keep'] as const)(
  'with `on-failure: %s` a stack that this step did not change stays as it is',
  async (onFailure) => {
    await deployFirst();
    const { run } = deployRun();
    const result = await deploy(deployConfig('first', { cases: [asks('third')], onFailure }), run);
    expect(result).toMatchObject({
      status: 'Failed',
      changed: false,
      failure: { fix: expect.stringMatching(/^this step changed nothing, so `on-failure` has nothing to take back/) },
    });
    expect(await describeStack(run.aws, 'iris')).toMatchObject({ status: 'CREATE_COMPLETE' });
  },
);

test('a way back that fails is told, with the case that made it necessary', async () => {
  await deployFirst();
  // What the previous model was made of is gone meanwhile.
  const { run } = deployRun();
  aws.world.objects.delete('data', 'first.tar.gz');
  const result = await deploy(deployConfig('second', failing), run);
  expect(result).toMatchObject({
    status: 'Failed',
    failure: {
      what: '1 of 1 cases failed on endpoint iris; what was there before is not proven to be back',
      reason: expect.stringMatching(
        /^answers with the third .+\nthe way back failed: the stack is UPDATE_ROLLBACK_COMPLETE: Model: .+first.tar.gz.+\nendpoint iris serves s3:\/\/data\/second.tar.gz now$/,
      ),
      fix: 'once that is mended, deploy with `model-artifact: s3://data/first.tar.gz`',
    },
    servingNow: ['s3://data/second.tar.gz'],
  });
});

test('a container that does not pass its health check has its last words in the failure', async () => {
  await deployFirst();
  const { run } = deployRun();
  const result = await deploy(deployConfig('second', { containerEnvironment: { BEHAVIOUR: 'crash' } }), run);
  expect(result).toMatchObject({
    status: 'RolledBack',
    failure: { logTail: [expect.stringMatching(/^\[AllTraffic\/i-\w+\] /)] },
  });
});
