import {
  CreateStackCommand,
  GetStackPolicyCommand,
  SetStackPolicyCommand,
  type UpdateStackInput,
} from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  create,
  handles,
  history,
  type LocalCloudFormation,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
});

afterEach(() => local.close());

const statement = (Effect: string, Action: string | string[], Resource: string, rest: object = {}) => ({
  Effect,
  Action,
  Principal: '*',
  Resource,
  ...rest,
});
const policy = (...Statement: object[]) => JSON.stringify({ Statement });
const anything = statement('Allow', 'Update:*', '*');

const bucket = (name: string, tag: string) => `
Resources:
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: ${name}, Tags: [{Key: tag, Value: ${tag}}]}}
`;

/** A stack with a bucket under a policy, and what an update of it comes to: the stack's status and the bucket's reason. */
async function guarded(body: string, change: Omit<UpdateStackInput, 'StackName'>) {
  await create(local, { StackName: 's', TemplateBody: bucket('one', 'a') });
  await local.client.send(new SetStackPolicyCommand({ StackName: 's', StackPolicyBody: body }));
  const { StackStatus } = await update(local, { StackName: 's', ...change });
  const denied = (await history(local, 's')).filter((line) => line.startsWith('Bucket UPDATE_FAILED'));
  return [StackStatus, ...denied];
}

test('a change that a statement denies fails its resource, and the update goes back', async () => {
  const body = policy(anything, statement('Deny', 'Update:*', 'LogicalResourceId/Bucket'));

  expect(await guarded(body, { TemplateBody: bucket('one', 'b') })).toEqual([
    'UPDATE_ROLLBACK_COMPLETE',
    'Bucket UPDATE_FAILED: Action denied by stack policy: Statement [#2] does not allow [Update:*] for resource [LogicalResourceId/Bucket];',
  ]);
});

test('changes in place, replacements and deletions are told apart', async () => {
  const body = policy(anything, statement('Deny', ['Update:Replace', 'Update:Delete'], '*'));

  expect(await guarded(body, { TemplateBody: bucket('one', 'b') })).toEqual(['UPDATE_COMPLETE']);
  const replaced = await update(local, { StackName: 's', TemplateBody: bucket('two', 'b') });
  const removed = await update(local, { StackName: 's', TemplateBody: handles('Other') });

  expect([replaced.StackStatus, removed.StackStatus]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
  expect(local.aws.world.objects.bucketExists('one')).toBe(true);
  expect(local.aws.world.objects.bucketExists('two')).toBe(false);
});

test('a condition limits a statement to types of resources', async () => {
  const ofRoles = { Condition: { StringEquals: { ResourceType: ['AWS::IAM::Role'] } } };
  const body = policy(anything, statement('Deny', 'Update:*', '*', ofRoles));

  expect(await guarded(body, { TemplateBody: bucket('one', 'b') })).toEqual(['UPDATE_COMPLETE']);
});

test('what no statement allows is not allowed', async () => {
  const body = policy(statement('Allow', 'Update:*', 'LogicalResourceId/Other'));

  expect(await guarded(body, { TemplateBody: bucket('one', 'b') })).toEqual([
    'UPDATE_ROLLBACK_COMPLETE',
    'Bucket UPDATE_FAILED: Action not allowed by stack policy',
  ]);
});

test('one update can bring a policy of its own', async () => {
  const body = policy(statement('Deny', 'Update:*', '*'));

  const change = { TemplateBody: bucket('one', 'b'), StackPolicyDuringUpdateBody: policy(anything) };

  expect(await guarded(body, change)).toEqual(['UPDATE_COMPLETE']);
  const { StackPolicyBody } = await local.client.send(new GetStackPolicyCommand({ StackName: 's' }));
  expect(StackPolicyBody).toBe(body);
});

test('a stack can be created with a policy, which must be one', async () => {
  const input = { StackName: 's', TemplateBody: handles('A') };

  await expect(
    local.client.send(new CreateStackCommand({ ...input, StackPolicyBody: '{"Statement": [{"Effect": "Maybe"}]}' })),
  ).rejects.toThrow('Error validating stack policy');
  await create(local, { ...input, StackPolicyBody: policy(anything) });

  const { StackPolicyBody } = await local.client.send(new GetStackPolicyCommand({ StackName: 's' }));
  expect(StackPolicyBody).toBe(policy(anything));
});
