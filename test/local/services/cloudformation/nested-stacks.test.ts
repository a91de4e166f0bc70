import {
  ContinueUpdateRollbackCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  ListChangeSetsCommand,
  SetStackPolicyCommand,
} from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DeleteAlarmsCommand, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { clientSettings } from '../../server/client-settings.ts';
import {
  changeSet,
  create,
  execute,
  history,
  type LocalCloudFormation,
  remove,
  settled,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
  local.aws.world.objects.createBucket('templates', 'us-east-1');
});

afterEach(() => local.close());

/** A bucket by a name that the parent gives, and that name as an output. */
function writeChild(tag = 'a', rest = ''): void {
  const body = `
Parameters: {Name: {Type: String}}
Resources:
  Bucket: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Name, Tags: [{Key: tag, Value: ${tag}}]}}
${rest}
Outputs: {BucketName: {Value: !Ref Bucket}}
`;
  local.aws.world.objects.put('templates', 'child.yaml', Buffer.from(body));
}

const parent = (name: string, rest = '') => ({
  StackName: 'parent',
  TemplateBody: `
Resources:
  Child:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: 'https://templates.s3.amazonaws.com/child.yaml', Parameters: {Name: ${name}}}
${rest}
Outputs: {Bucket: {Value: !GetAtt Child.Outputs.BucketName}}
`,
});

const failing = '  Role: {Type: AWS::IAM::Role, DependsOn: Bucket, Properties: {}}';
const failingBeside = '  Wrong: {Type: AWS::S3::Bucket, DependsOn: Child, Properties: {Nonsense: 1}}';

async function childId(): Promise<string> {
  const found = await local.client.send(
    new DescribeStackResourcesCommand({ StackName: 'parent', LogicalResourceId: 'Child' }),
  );
  return found.StackResources?.[0]?.PhysicalResourceId ?? '';
}

async function child() {
  const { Stacks } = await local.client.send(new DescribeStacksCommand({ StackName: await childId() }));
  return Stacks?.[0];
}

test('a nested stack has its own events, knows its parent and gives its outputs', async () => {
  writeChild();

  const { StackStatus, StackId, Outputs } = await create(local, parent('one'));

  expect([StackStatus, Outputs?.[0]?.OutputValue]).toEqual(['CREATE_COMPLETE', 'one']);
  expect(await child()).toMatchObject({
    StackName: expect.stringMatching(/^parent-Child-[A-Z0-9]{12}$/),
    ParentId: StackId,
    RootId: StackId,
  });
  expect(await history(local, await childId())).toContain('Bucket CREATE_COMPLETE');
  expect((await history(local, 'parent')).filter((line) => line.startsWith('Child'))).toEqual([
    'Child CREATE_IN_PROGRESS',
    'Child CREATE_IN_PROGRESS: Resource creation Initiated',
    'Child CREATE_COMPLETE',
  ]);
});

test('one that cannot be created fails its parent, with its reason, and goes with it', async () => {
  writeChild('a', failing);

  const { StackStatus } = await create(local, { ...parent('one'), Capabilities: ['CAPABILITY_IAM'] });

  expect(StackStatus).toBe('ROLLBACK_COMPLETE');
  expect(await history(local, 'parent')).toContainEqual(
    expect.stringMatching(
      /^Child CREATE_FAILED: Embedded stack arn:\S+ was not successfully created: The following resource\(s\) failed to create: \[Role\]\. $/,
    ),
  );
  expect(local.aws.world.objects.bucketExists('one')).toBe(false);
});

test('a template behind the same URL is looked into with every update', async () => {
  writeChild();
  await create(local, parent('one'));
  writeChild('b');

  const { StackStatus } = await update(
    local,
    parent('one', '  Other: {Type: AWS::CloudFormation::WaitConditionHandle}'),
  );

  expect([StackStatus, (await child())?.StackStatus]).toEqual(['UPDATE_COMPLETE', 'UPDATE_COMPLETE']);
});

test('a nested stack without a change stays as it is', async () => {
  writeChild();
  await create(local, parent('one'));

  const { StackStatus } = await update(
    local,
    parent('one', '  Other: {Type: AWS::CloudFormation::WaitConditionHandle}'),
  );

  expect([StackStatus, (await child())?.StackStatus]).toEqual(['UPDATE_COMPLETE', 'CREATE_COMPLETE']);
});

test('one whose update fails goes back by itself, and takes its parent back', async () => {
  writeChild();
  await create(local, { ...parent('one'), Capabilities: ['CAPABILITY_IAM'] });
  writeChild('b', failing);

  const { StackStatus } = await update(local, { ...parent('one'), Capabilities: ['CAPABILITY_IAM'] });

  expect([StackStatus, (await child())?.StackStatus]).toEqual(['UPDATE_ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE']);
});

test('one that was updated goes back when its parent fails beside it', async () => {
  writeChild();
  await create(local, parent('one'));

  const { StackStatus } = await update(local, parent('two', failingBeside));

  expect(StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await child())?.Outputs?.[0]?.OutputValue).toBe('one');
  expect(local.aws.world.objects.bucketExists('two')).toBe(false);
});

test('a change set names it whether or not it changes', async () => {
  writeChild();
  await create(local, parent('one'));

  const { Changes } = await changeSet(local, { ...parent('one'), ChangeSetName: 'c' });

  expect(Changes?.map(({ ResourceChange: change }) => change)).toMatchObject([
    {
      Action: 'Modify',
      LogicalResourceId: 'Child',
      Replacement: 'False',
      Details: [{ ChangeSource: 'Automatic', Evaluation: 'Dynamic' }],
    },
  ]);
});

test('a parent that is deleted deletes it', async () => {
  writeChild();
  await create(local, parent('one'));
  const id = await childId();

  const { StackStatus } = await remove(local, 'parent');
  const { Stacks } = await local.client.send(new DescribeStacksCommand({ StackName: id }));

  expect([StackStatus, Stacks?.[0]?.StackStatus]).toEqual(['DELETE_COMPLETE', 'DELETE_COMPLETE']);
});

test('one that cannot be deleted keeps its parent', async () => {
  writeChild();
  await create(local, parent('one'));
  local.aws.world.objects.put('one', 'kept.txt', Buffer.from('kept'));

  const { StackStatus } = await remove(local, 'parent');

  expect([StackStatus, (await child())?.StackStatus]).toEqual(['DELETE_FAILED', 'DELETE_FAILED']);
  expect(await history(local, 'parent')).toContainEqual(
    expect.stringMatching(/^Child DELETE_FAILED: Embedded stack arn:\S+ was not successfully deleted: /),
  );
});

test('an output that it does not have fails what asks for it', async () => {
  writeChild();
  const { TemplateBody, StackName } = parent('one');

  const { StackStatusReason } = await create(local, {
    StackName,
    TemplateBody: TemplateBody.replace('Outputs.BucketName', 'Outputs.Nothing'),
    OnFailure: 'DO_NOTHING',
  });

  expect(StackStatusReason).toMatch(/^Output 'Nothing' not found in stack 'arn:/);
});

describe('a change set that includes nested stacks', () => {
  const including = { ChangeSetName: 'c', IncludeNestedStacks: true };

  test('has another for the nested stack, which tells its changes', async () => {
    writeChild();
    await create(local, parent('one'));
    writeChild('b');

    const root = await changeSet(local, { ...parent('one'), ...including });
    const ChangeSetName = root.Changes?.[0]?.ResourceChange?.ChangeSetId;
    const nested = await local.client.send(new DescribeChangeSetCommand({ ChangeSetName }));

    expect(nested).toMatchObject({
      RootChangeSetId: root.ChangeSetId,
      ParentChangeSetId: root.ChangeSetId,
      Changes: [{ ResourceChange: { LogicalResourceId: 'Bucket', Action: 'Modify' } }],
    });
    await expect(local.client.send(new ExecuteChangeSetCommand({ ChangeSetName }))).rejects.toThrow('execute its root');
  });

  test('is executed with them', async () => {
    writeChild();
    await create(local, parent('one'));
    writeChild('b');
    const root = await changeSet(local, { ...parent('one'), ...including });
    const ChangeSetName = root.Changes?.[0]?.ResourceChange?.ChangeSetId;

    const { StackStatus } = await execute(local, root);
    const nested = await local.client.send(new DescribeChangeSetCommand({ ChangeSetName }));

    expect([StackStatus, nested.ExecutionStatus]).toEqual(['UPDATE_COMPLETE', 'EXECUTE_COMPLETE']);
  });

  test('fails without changes where nothing changes inside', async () => {
    writeChild();
    await create(local, parent('one'));

    const { Status, StatusReason } = await changeSet(local, { ...parent('one'), ...including });

    expect([Status, StatusReason]).toEqual(['FAILED', expect.stringContaining("didn't contain changes")]);
  });

  test('is deleted with them', async () => {
    writeChild();
    await create(local, parent('one'));
    writeChild('b');
    const { ChangeSetId } = await changeSet(local, { ...parent('one'), ...including });

    await local.client.send(new DeleteChangeSetCommand({ ChangeSetName: ChangeSetId }));
    const left = await local.client.send(new ListChangeSetsCommand({ StackName: await childId() }));

    expect(left.Summaries).toEqual([]);
  });
});

test('one whose policy denies the change keeps what it has, and so does its parent', async () => {
  writeChild();
  await create(local, parent('one'));
  await local.client.send(
    new SetStackPolicyCommand({ StackName: await childId(), StackPolicyBody: '{"Statement": []}' }),
  );

  const { StackStatus } = await update(local, parent('two', failingBeside));

  expect(StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
  expect((await child())?.Outputs?.[0]?.OutputValue).toBe('one');
});

test('one that cannot go back keeps its parent from it, until the cause is gone and the roll-back is continued', async () => {
  const alarm = {
    Namespace: 'AWS/SageMaker',
    MetricName: 'Invocation5XXErrors',
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
  } as const;
  const withAlarm = (threshold: number) =>
    writeChild(
      'a',
      `  Alarm: {Type: AWS::CloudWatch::Alarm, Properties: ${JSON.stringify({ AlarmName: 'errors', ...alarm, Threshold: threshold })}}`,
    );
  const cloudwatch = new CloudWatchClient(clientSettings(local.aws.url));
  withAlarm(1);
  await create(local, parent('one'));
  await cloudwatch.send(new DeleteAlarmsCommand({ AlarmNames: ['errors'] }));
  withAlarm(2);

  const failed = await update(local, parent('one'));
  const failedChild = await child();
  await cloudwatch.send(new PutMetricAlarmCommand({ AlarmName: 'errors', ...alarm }));
  cloudwatch.destroy();
  await local.client.send(new ContinueUpdateRollbackCommand({ StackName: 'parent' }));
  const continued = await settled(local, 'parent');

  expect([failed.StackStatus, failedChild?.StackStatus]).toEqual(['UPDATE_ROLLBACK_FAILED', 'UPDATE_ROLLBACK_FAILED']);
  expect([continued.StackStatus, (await child())?.StackStatus]).toEqual([
    'UPDATE_ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
  ]);
});
