import { once } from 'node:events';
import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { deployRun, startDeployTarget } from '../modes/deploy-fixture.ts';
import { credentials } from './on-local-aws.ts';
import { type ActionOptions, type ActionOutcome, runAction, startAction } from './run-action.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first');
});
afterEach(() => aws.close());

const step = (inputs: Readonly<Record<string, string>> = {}): ActionOptions => ({
  env: credentials(aws),
  inputs: {
    mode: 'deploy',
    'stack-name': 'preview',
    'model-artifact': 's3://data/first.tar.gz',
    image: 'xgboost',
    'execution-role-arn': 'arn:aws:iam::123456789012:role/sagemaker',
    ephemeral: 'true',
    ...inputs,
  },
});

/** The end of the job, for what the step has left to it. */
const postOf = ({ state }: ActionOutcome, inputs?: Readonly<Record<string, string>>) =>
  runAction({ ...step(inputs), post: state });

test('an ephemeral stack is gone when the job ends', async () => {
  const deployed = await runAction(step());
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const post = await postOf(deployed);
  expect(post.code).toBe(0);
  expect(post.summary).toContain('delete');
  expect(await isThere()).toBe(false);
});

test('a deployment whose case failed is deleted, too', async () => {
  const cases = '[{body: "1", expect: {path: model, equals: other}}]';
  const deployed = await runAction(step({ cases, 'on-failure': 'keep' }));
  expect(deployed).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(await isThere()).toBe(true);
  expect((await postOf(deployed)).code).toBe(0);
  expect(await isThere()).toBe(false);
});

test('a deployment that is cancelled half-way, and leaves its stack, is deleted', async () => {
  const action = startAction(step({ 'on-cancel': 'leave' }));
  if (action.child.stdout === null) throw new Error('the action was started without a pipe');
  while (!action.stdout().includes('CREATE_IN_PROGRESS')) await once(action.child.stdout, 'data');
  action.child.kill('SIGINT');
  const cancelled = await action.outcome;
  expect(cancelled.code).toBe(1);
  expect((await postOf(cancelled)).code).toBe(0);
  expect(await isThere()).toBe(false);
});

test("somebody else's stack, which the deployment refused to touch, is left alone at the end of the job", async () => {
  const TemplateBody = 'Resources: { Data: { Type: "AWS::S3::Bucket", Properties: { BucketName: theirs } } }';
  const client = deployRun().run.aws.client(CloudFormationClient);
  await client.send(new CreateStackCommand({ StackName: 'preview', TemplateBody }));

  const refused = await runAction(step());
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('stack preview was not made by this action');
  const post = await postOf(refused);
  expect(post.code).toBe(0);
  expect(post.stdout).toContain('::warning::stack preview is left alone');
  expect(await isThere()).toBe(true);
});

test('a deletion that fails makes the end of the job red', async () => {
  const deployed = await runAction(step());
  aws.world.faults.order({ kind: 'access-denied', at: 'cloudformation.DeleteStack' });
  const post = await postOf(deployed);
  expect(post.code).toBe(1);
  expect(post.stdout).toContain('::error::');
});

test('what is not ephemeral, or only planned, leaves nothing to the end of the job, which then asks AWS nothing', async () => {
  const outcomes = [await runAction(step({ 'dry-run': 'true' })), await runAction(step({ ephemeral: 'false' }))];
  expect(outcomes.map(({ code, state }) => ({ code, state }))).toEqual([
    { code: 0, state: {} },
    { code: 0, state: {} },
  ]);
  const requests = aws.requests().length;
  expect(await runAction({ ...step(), post: {} })).toMatchObject({ code: 0, stdout: '', outputs: {} });
  expect(aws.requests()).toHaveLength(requests);
});

async function isThere(): Promise<boolean> {
  const { Stacks = [] } = await deployRun().run.aws.client(CloudFormationClient).send(new DescribeStacksCommand({}));
  return Stacks.some(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
}
