import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  changeSet,
  create,
  execute,
  handles,
  type LocalCloudFormation,
  remove,
  settled,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
});

afterEach(() => local.close());

const role = (description: string, path = '/') => `
Parameters: {Text: {Type: String, Default: a}, Name: {Type: String, Default: first}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: {RoleName: !Ref Name, Description: !Sub '${description} \${Text}', Path: ${path}, AssumeRolePolicyDocument: {}}
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub 'of-\${Role}'}}
`;
const Capabilities: 'CAPABILITY_NAMED_IAM'[] = ['CAPABILITY_NAMED_IAM'];

test('a first change set makes a stack in review, and executing it makes the stack', async () => {
  const described = await changeSet(local, {
    StackName: 's',
    ChangeSetName: 'c',
    ChangeSetType: 'CREATE',
    TemplateBody: handles('A'),
  });
  expect(described).toMatchObject({
    Status: 'CREATE_COMPLETE',
    ExecutionStatus: 'AVAILABLE',
    Changes: [{ Type: 'Resource', ResourceChange: { Action: 'Add', LogicalResourceId: 'A' } }],
  });
  const { Stacks } = await local.client.send(new DescribeStacksCommand({ StackName: 's' }));
  expect(Stacks).toMatchObject([{ StackStatus: 'REVIEW_IN_PROGRESS' }]);
  expect((await execute(local, described)).StackStatus).toBe('CREATE_COMPLETE');
});

test('a changed parameter is told apart from a changed template', async () => {
  await create(local, { StackName: 's', TemplateBody: role('old'), Capabilities });
  const { Changes } = await changeSet(local, {
    StackName: 's',
    ChangeSetName: 'c',
    UsePreviousTemplate: true,
    Parameters: [{ ParameterKey: 'Text', ParameterValue: 'b' }],
    Capabilities,
  });
  expect(Changes?.map((change) => change.ResourceChange)).toMatchObject([
    {
      Action: 'Modify',
      Replacement: 'False',
      Scope: ['Properties'],
      Details: [
        {
          ChangeSource: 'ParameterReference',
          CausingEntity: 'Text',
          Evaluation: 'Static',
          Target: { Attribute: 'Properties', Name: 'Description', RequiresRecreation: 'Never' },
        },
      ],
    },
  ]);
});

test('a replacement is certain for its cause and conditional for what refers to it', async () => {
  await create(local, { StackName: 's', TemplateBody: role('x'), Capabilities });
  const { Changes } = await changeSet(local, {
    StackName: 's',
    ChangeSetName: 'c',
    TemplateBody: role('x', '/team/'),
    Capabilities,
  });
  expect(Changes?.map((change) => change.ResourceChange)).toMatchObject([
    { LogicalResourceId: 'Role', Replacement: 'True', Details: [{ ChangeSource: 'DirectModification' }] },
    {
      LogicalResourceId: 'Bucket',
      Replacement: 'Conditional',
      Details: [{ ChangeSource: 'ResourceReference', CausingEntity: 'Role', Evaluation: 'Dynamic' }],
    },
  ]);
});

test('changed stack tags change every resource that can be tagged', async () => {
  await create(local, { StackName: 's', TemplateBody: role('x'), Capabilities });
  const { Changes } = await changeSet(local, {
    StackName: 's',
    ChangeSetName: 'c',
    UsePreviousTemplate: true,
    Capabilities,
    Tags: [{ Key: 'team', Value: 'ml' }],
  });
  expect(Changes?.map((change) => change.ResourceChange)).toMatchObject([
    { LogicalResourceId: 'Role', Scope: ['Tags'], Replacement: 'False' },
    { LogicalResourceId: 'Bucket', Scope: ['Tags'], Replacement: 'False' },
  ]);
});

test('without changes it fails, and cannot be executed', async () => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  const described = await changeSet(local, { StackName: 's', ChangeSetName: 'c', TemplateBody: handles('A') });
  expect(described).toMatchObject({
    Status: 'FAILED',
    ExecutionStatus: 'UNAVAILABLE',
    StatusReason:
      "The submitted information didn't contain changes. Submit different information to create a change set.",
  });
  await expect(execute(local, described)).rejects.toMatchObject({ name: 'InvalidChangeSetStatusException' });
});

test('where only outputs change it has no changes but can be executed', async () => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  const TemplateBody = `${handles('A')}Outputs: {Region: {Value: !Ref AWS::Region}}`;
  const described = await changeSet(local, { StackName: 's', ChangeSetName: 'c', TemplateBody });
  expect(described).toMatchObject({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
  expect(described.Changes ?? []).toEqual([]);
  expect(await execute(local, described)).toMatchObject({
    StackStatus: 'UPDATE_COMPLETE',
    Outputs: [{ OutputKey: 'Region', OutputValue: 'us-east-1' }],
  });
});

test('executing one takes the others away', async () => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  await changeSet(local, { StackName: 's', ChangeSetName: 'other', TemplateBody: handles('A', 'C') });
  const chosen = await changeSet(local, { StackName: 's', ChangeSetName: 'chosen', TemplateBody: handles('A', 'B') });
  await execute(local, chosen);
  const { Summaries } = await local.client.send(new ListChangeSetsCommand({ StackName: 's' }));
  expect(Summaries).toMatchObject([{ ChangeSetName: 'chosen', ExecutionStatus: 'EXECUTE_COMPLETE' }]);
  await expect(
    local.client.send(new ExecuteChangeSetCommand({ ChangeSetName: chosen.ChangeSetId })),
  ).rejects.toMatchObject({
    name: 'InvalidChangeSetStatusException',
  });
});

test('the same token is the same request, sent again', async () => {
  const { StackId } = await create(local, { StackName: 's', TemplateBody: handles('A') });
  const input = { StackName: 's', ChangeSetName: 'c', ClientToken: 't', TemplateBody: handles('A', 'B') };
  const first = await changeSet(local, input);
  expect((await changeSet(local, input)).ChangeSetId).toBe(first.ChangeSetId);
  const execution = { ChangeSetName: first.ChangeSetId, ClientRequestToken: 'e' };
  await local.client.send(new ExecuteChangeSetCommand(execution));
  await local.client.send(new ExecuteChangeSetCommand(execution));
  expect((await settled(local, StackId)).StackStatus).toBe('UPDATE_COMPLETE');
});

test('a name is taken until it is deleted', async () => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  const input = { StackName: 's', ChangeSetName: 'c', TemplateBody: handles('A', 'B') };
  await changeSet(local, input);
  await expect(changeSet(local, input)).rejects.toMatchObject({ name: 'AlreadyExistsException' });
  await local.client.send(new DeleteChangeSetCommand({ StackName: 's', ChangeSetName: 'c' }));
  await local.client.send(new DeleteChangeSetCommand({ StackName: 's', ChangeSetName: 'c' }));
  await expect(
    local.client.send(new ExecuteChangeSetCommand({ StackName: 's', ChangeSetName: 'c' })),
  ).rejects.toMatchObject({ name: 'ChangeSetNotFoundException' });
  expect(await changeSet(local, input)).toMatchObject({ Status: 'CREATE_COMPLETE' });
});

test.each([
  ['UPDATE', 'absent', 'Stack [absent] does not exist'],
  ['CREATE', 's', 'Stack [s] already exists and cannot be created again with the changeSet [c].'],
] as const)('%s of %s is refused', async (ChangeSetType, StackName, message) => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  await expect(
    changeSet(local, { StackName, ChangeSetName: 'c', ChangeSetType, TemplateBody: handles('A') }),
  ).rejects.toMatchObject({ name: 'ValidationError', message });
});

test('more than a hundred changes come in pages', async () => {
  const ids = Array.from({ length: 101 }, (_, index) => `Handle${index}`);
  const input = { StackName: 's', ChangeSetName: 'c', ChangeSetType: 'CREATE', TemplateBody: handles(...ids) } as const;

  const { Changes = [], NextToken, ChangeSetId } = await changeSet(local, input);
  const next = await local.client.send(new DescribeChangeSetCommand({ ChangeSetName: ChangeSetId, NextToken }));

  expect([Changes.length, next.Changes?.length, next.NextToken]).toEqual([100, 1, undefined]);
});

test('an update that was asked for directly makes the waiting ones obsolete', async () => {
  await create(local, { StackName: 's', TemplateBody: handles('A') });
  const { ChangeSetId } = await changeSet(local, { StackName: 's', ChangeSetName: 'c', TemplateBody: handles('B') });
  await update(local, { StackName: 's', TemplateBody: handles('A', 'B') });

  await expect(local.client.send(new ExecuteChangeSetCommand({ ChangeSetName: ChangeSetId }))).rejects.toMatchObject({
    name: 'InvalidChangeSetStatusException',
    message: expect.stringContaining('execution status of [OBSOLETE]'),
  });
});

test('one that is still being worked out cannot be deleted', async () => {
  const slow = await startLocalCloudFormation({ phaseMillis: 60_000 });
  try {
    const input = { StackName: 's', ChangeSetName: 'c', TemplateBody: handles('A') };
    await slow.client.send(new CreateChangeSetCommand({ ...input, ChangeSetType: 'CREATE' }));

    await expect(
      slow.client.send(new DeleteChangeSetCommand({ StackName: 's', ChangeSetName: 'c' })),
    ).rejects.toMatchObject({ name: 'InvalidChangeSetStatusException' });
  } finally {
    await slow.close();
  }
});

test('a stack in review that nobody has executed can be deleted', async () => {
  const input = { StackName: 's', ChangeSetName: 'c', TemplateBody: handles('A') };
  await changeSet(local, { ...input, ChangeSetType: 'CREATE' });

  expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
});
