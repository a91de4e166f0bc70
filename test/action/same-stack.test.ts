import { CloudFormationClient, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { deployRun, startDeployTarget } from '../modes/deploy-fixture.ts';
import { credentials } from './on-local-aws.ts';
import { type ActionOptions, runAction, startAction } from './run-action.ts';
import { said } from './said.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second', 'third');
});
afterEach(() => aws.close());

const deploy = (model: string, runId: string): ActionOptions => ({
  runId,
  env: credentials(aws),
  inputs: {
    mode: 'deploy',
    'stack-name': 'shared',
    'model-artifact': `s3://data/${model}.tar.gz`,
    image: 'xgboost',
    'execution-role-arn': 'arn:aws:iam::123456789012:role/sagemaker',
    cases: `[{body: "1", expect: {path: model, equals: ${model}}}]`,
  },
});

test('of two jobs that deploy to one stack at once each has its turn, and is proven', async () => {
  await runAction(deploy('third', '1'));
  const both = await Promise.all([runAction(deploy('first', '2')), runAction(deploy('second', '3'))]);
  expect(both.map(({ code, outputs }) => [code, outputs['status']])).toEqual([
    [0, 'Completed'],
    [0, 'Completed'],
  ]);
  expect(await changeSetsLeft()).toEqual([]);
});

test('what a job that was killed has begun, the next one takes up', async () => {
  await runAction(deploy('first', '1'));
  aws.world.faults.order({ kind: 'slow', at: 'endpoint.Updating', millis: 500 });
  const killed = startAction(deploy('second', '2'));
  await said(killed, 'UPDATE_IN_PROGRESS Endpoint ');
  killed.child.kill('SIGKILL');
  await killed.outcome;
  const next = await runAction(deploy('second', '3'));
  expect(next).toMatchObject({ code: 0, outputs: { status: 'NoChanges' } });
  expect(next.stdout).toContain('Stack shared is UPDATE_IN_PROGRESS: waiting for what is under way');
  expect(await changeSetsLeft()).toEqual([]);
});

async function changeSetsLeft(): Promise<readonly unknown[]> {
  const command = new ListChangeSetsCommand({ StackName: 'shared' });
  const { Summaries = [] } = await deployRun().run.aws.client(CloudFormationClient).send(command);
  return Summaries.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE');
}
