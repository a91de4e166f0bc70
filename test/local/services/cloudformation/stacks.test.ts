import {
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  UpdateTerminationProtectionCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  create,
  handles,
  history,
  type LocalCloudFormation,
  remove,
  startLocalCloudFormation,
  update,
} from './local-cloudformation.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
});

afterEach(() => local.close());

const bucketAfterHandle = (name: string) => `
Resources:
  Handle: {Type: AWS::CloudFormation::WaitConditionHandle}
  Bucket: {Type: AWS::S3::Bucket, DependsOn: Handle, Properties: {BucketName: ${name}}}
Outputs:
  Arn: {Value: !GetAtt Bucket.Arn, Export: {Name: !Sub '\${AWS::StackName}-arn'}}
`;

describe('creation', () => {
  test('makes resources in the order of their dependencies and tells each step', async () => {
    const stack = await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    expect(stack).toMatchObject({
      StackStatus: 'CREATE_COMPLETE',
      Outputs: [{ OutputKey: 'Arn', OutputValue: 'arn:aws:s3:::photos', ExportName: 's-arn' }],
    });
    expect(await history(local, 's')).toEqual([
      's CREATE_IN_PROGRESS: User Initiated',
      'Handle CREATE_IN_PROGRESS',
      'Handle CREATE_IN_PROGRESS: Resource creation Initiated',
      'Handle CREATE_COMPLETE',
      'Bucket CREATE_IN_PROGRESS',
      'Bucket CREATE_IN_PROGRESS: Resource creation Initiated',
      'Bucket CREATE_COMPLETE',
      's CREATE_COMPLETE',
    ]);
    expect(local.aws.world.objects.bucketExists('photos')).toBe(true);
  });

  test('that fails is rolled back, with the reason as CloudFormation words it', async () => {
    local.aws.world.objects.createBucket('photos', 'us-east-1');
    const stack = await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    expect(stack.StackStatus).toBe('ROLLBACK_COMPLETE');
    const events = await history(local, 's');
    expect(events[5]).toMatch(
      /^Bucket CREATE_FAILED: Resource handler returned message: "photos already exists" \(RequestToken: [\w-]+, HandlerErrorCode: AlreadyExists\)$/,
    );
    expect(events[6]).toBe(
      's ROLLBACK_IN_PROGRESS: The following resource(s) failed to create: [Bucket]. Rollback requested by user.',
    );
    expect(events.at(-2)).toBe('Handle DELETE_COMPLETE');
  });

  test('that fails leaves everything where it is, if so asked', async () => {
    local.aws.world.objects.createBucket('photos', 'us-east-1');
    const input = { StackName: 's', TemplateBody: bucketAfterHandle('photos') };
    const stack = await create(local, { ...input, OnFailure: 'DO_NOTHING' });
    expect(stack.StackStatus).toBe('CREATE_FAILED');
    expect(await create(local, { ...input, StackName: 't', OnFailure: 'DELETE' })).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
    });
  });

  test('of a name that exists is refused', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A') });
    await expect(create(local, { StackName: 's', TemplateBody: handles('A') })).rejects.toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [s] already exists',
    });
  });

  test('refuses properties that a type does not have or needs', async () => {
    const TemplateBody = 'Resources: {R: {Type: AWS::IAM::Role, Properties: {Colour: red}}}';
    await create(local, { StackName: 's', TemplateBody, Capabilities: ['CAPABILITY_IAM'] });
    expect(await history(local, 's')).toContain(
      'R CREATE_FAILED: Model validation failed (#: required key [AssumeRolePolicyDocument] not found, #: extraneous key [Colour] is not permitted)',
    );
  });

  test('of IAM resources must be acknowledged', async () => {
    const TemplateBody =
      'Resources: {R: {Type: AWS::IAM::Role, Properties: {RoleName: r, AssumeRolePolicyDocument: {}}}}';
    await expect(
      create(local, { StackName: 's', TemplateBody, Capabilities: ['CAPABILITY_IAM'] }),
    ).rejects.toMatchObject({
      name: 'InsufficientCapabilitiesException',
      message: 'Requires capabilities : [CAPABILITY_NAMED_IAM]',
    });
  });

  test('takes a template from S3', async () => {
    local.aws.world.objects.createBucket('templates', 'us-east-1');
    local.aws.world.objects.put('templates', 'a/b.yml', Buffer.from(handles('A')));
    for (const TemplateURL of [
      'https://templates.s3.us-east-1.amazonaws.com/a/b.yml',
      'https://s3.us-east-1.amazonaws.com/templates/a/b.yml',
      `${local.aws.url}/templates/a/b.yml`,
    ]) {
      expect(await local.client.send(new ValidateTemplateCommand({ TemplateURL }))).toMatchObject({ Parameters: [] });
    }
  });
});

describe('update', () => {
  test('adds, then removes in the clean-up phase', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A') });
    const stack = await update(local, { StackName: 's', TemplateBody: handles('B') });
    expect(stack.StackStatus).toBe('UPDATE_COMPLETE');
    expect((await history(local, 's')).slice(5)).toEqual([
      's UPDATE_IN_PROGRESS: User Initiated',
      'B CREATE_IN_PROGRESS',
      'B CREATE_IN_PROGRESS: Resource creation Initiated',
      'B CREATE_COMPLETE',
      's UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'A DELETE_IN_PROGRESS',
      'A DELETE_COMPLETE',
      's UPDATE_COMPLETE',
    ]);
  });

  test('that fails is rolled back: what it made goes, what there was stays', async () => {
    await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    local.aws.world.objects.createBucket('taken', 'us-east-1');
    const stack = await update(local, { StackName: 's', TemplateBody: bucketAfterHandle('taken') });
    expect(stack).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Outputs: [{ OutputValue: 'arn:aws:s3:::photos' }],
    });
    expect((await history(local, 's')).slice(9).map((line) => line.split(': Resource handler')[0])).toEqual([
      'Bucket UPDATE_IN_PROGRESS: Requested update requires the creation of a new physical resource; hence creating one.',
      'Bucket UPDATE_FAILED',
      's UPDATE_ROLLBACK_IN_PROGRESS: The following resource(s) failed to update: [Bucket]. ',
      'Bucket UPDATE_COMPLETE',
      's UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
      's UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(local.aws.world.objects.bucketExists('photos')).toBe(true);
    expect(await update(local, { StackName: 's', TemplateBody: bucketAfterHandle('free') })).toMatchObject({
      StackStatus: 'UPDATE_COMPLETE',
    });
    expect(local.aws.world.objects.bucketExists('photos')).toBe(false);
  });

  test('finishes what a creation without rollback has left half done', async () => {
    local.aws.world.objects.createBucket('photos', 'us-east-1');
    const input = { StackName: 's', TemplateBody: bucketAfterHandle('photos') };
    await create(local, { ...input, DisableRollback: true });
    local.aws.world.objects.deleteBucket('photos');
    expect((await update(local, input)).StackStatus).toBe('UPDATE_COMPLETE');
    expect((await history(local, 's')).slice(-4)).toEqual([
      'Bucket CREATE_IN_PROGRESS: Resource creation Initiated',
      'Bucket CREATE_COMPLETE',
      's UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      's UPDATE_COMPLETE',
    ]);
  });

  test('that fails leaves a new resource that is to be retained, unless except on creation', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A') });
    const TemplateBody = `${handles('A')}
  Kept: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: {BucketName: kept}}
  Gone: {Type: AWS::S3::Bucket, DeletionPolicy: RetainExceptOnCreate, Properties: {BucketName: gone}}
  Wrong: {Type: AWS::S3::Bucket, DependsOn: [Kept, Gone], Properties: {Nonsense: 1}}
`;

    expect((await update(local, { StackName: 's', TemplateBody })).StackStatus).toBe('UPDATE_ROLLBACK_COMPLETE');
    expect(await history(local, 's')).toContain('Kept DELETE_SKIPPED');
    expect(['kept', 'gone'].map((name) => local.aws.world.objects.bucketExists(name))).toEqual([true, false]);
  });

  test('without a change is refused', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A') });
    await expect(update(local, { StackName: 's', UsePreviousTemplate: true })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
    });
  });

  test('of a stack whose creation was rolled back is refused', async () => {
    local.aws.world.objects.createBucket('photos', 'us-east-1');
    const { StackId } = await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    await expect(update(local, { StackName: 's', TemplateBody: handles('A') })).rejects.toThrow(
      `Stack:${StackId} is in ROLLBACK_COMPLETE state and can not be updated.`,
    );
  });

  test('cannot turn a resource into another type', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A') });
    await expect(
      update(local, { StackName: 's', TemplateBody: 'Resources: {A: {Type: AWS::S3::Bucket}}' }),
    ).rejects.toThrow('Update of resource type is not permitted.');
  });
});

describe('deletion', () => {
  test('goes backwards, and the stack is then known by its id only', async () => {
    const { StackId } = await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
    expect((await history(local, StackId)).slice(-5)).toEqual([
      'Bucket DELETE_IN_PROGRESS',
      'Bucket DELETE_COMPLETE',
      'Handle DELETE_IN_PROGRESS',
      'Handle DELETE_COMPLETE',
      's DELETE_COMPLETE',
    ]);
    await expect(local.client.send(new DescribeStacksCommand({ StackName: 's' }))).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Stack with id s does not exist',
    });
    await local.client.send(new DeleteStackCommand({ StackName: 's' }));
    const { StackSummaries } = await local.client.send(
      new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'] }),
    );
    expect(StackSummaries).toMatchObject([{ StackName: 's', StackId }]);
  });

  test('that fails keeps what it could not delete and what that needs, until it is told to leave it', async () => {
    await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    local.aws.world.objects.put('photos', 'cat.jpg', Buffer.from('miau'));
    expect(await remove(local, 's')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: 'The following resource(s) failed to delete: [Bucket]. ',
    });
    const { StackResources } = await local.client.send(new DescribeStackResourcesCommand({ StackName: 's' }));
    expect(StackResources).toMatchObject([
      { LogicalResourceId: 'Handle', ResourceStatus: 'CREATE_COMPLETE' },
      { LogicalResourceId: 'Bucket', ResourceStatus: 'DELETE_FAILED' },
    ]);
    expect((await remove(local, 's', ['Bucket'])).StackStatus).toBe('DELETE_COMPLETE');
    expect(local.aws.world.objects.bucketExists('photos')).toBe(true);
  });

  test('leaves resources whose DeletionPolicy says so', async () => {
    const TemplateBody =
      'Resources: {B: {Type: AWS::S3::Bucket, DeletionPolicy: Retain, Properties: {BucketName: kept}}}';
    const { StackId } = await create(local, { StackName: 's', TemplateBody });
    await remove(local, 's');
    expect(await history(local, StackId)).toContain('B DELETE_SKIPPED');
    expect(local.aws.world.objects.bucketExists('kept')).toBe(true);
  });

  test('is refused under termination protection', async () => {
    await create(local, { StackName: 's', TemplateBody: handles('A'), EnableTerminationProtection: true });
    await expect(remove(local, 's')).rejects.toThrow(
      'Stack [s] cannot be deleted while TerminationProtection is enabled',
    );
    await local.client.send(
      new UpdateTerminationProtectionCommand({ StackName: 's', EnableTerminationProtection: false }),
    );
    expect((await remove(local, 's')).StackStatus).toBe('DELETE_COMPLETE');
  });

  test('fails while another stack imports an export', async () => {
    await create(local, { StackName: 's', TemplateBody: bucketAfterHandle('photos') });
    const TemplateBody = 'Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: !ImportValue s-arn}}}';
    await create(local, { StackName: 'importer', TemplateBody });
    expect(await remove(local, 's')).toMatchObject({
      StackStatus: 'DELETE_FAILED',
      StackStatusReason: 'Cannot delete export s-arn as it is in use by importer.',
    });
  });

  test('is not the only thing that an import keeps from happening', async () => {
    const output = (value: string) => `${handles('A')}Outputs: {Shared: {Value: ${value}, Export: {Name: shared}}}\n`;
    await create(local, { StackName: 's', TemplateBody: output('photos') });
    const TemplateBody = 'Resources: {B: {Type: AWS::S3::Bucket, Properties: {BucketName: !ImportValue shared}}}';
    await create(local, { StackName: 'importer', TemplateBody });

    expect((await update(local, { StackName: 's', TemplateBody: output('films') })).StackStatus).toBe(
      'UPDATE_ROLLBACK_COMPLETE',
    );
    expect(await history(local, 's')).toContainEqual(
      expect.stringContaining('Cannot update export shared as it is in use by importer.'),
    );
  });
});

describe('reading', () => {
  test('events come newest first, a hundred at a time, each once', async () => {
    const many = handles(...Array.from({ length: 50 }, (_, index) => `H${index}`));
    await create(local, { StackName: 's', TemplateBody: many });
    const first = await local.client.send(new DescribeStackEventsCommand({ StackName: 's' }));
    expect(first.StackEvents).toHaveLength(100);
    expect(first.StackEvents?.[0]).toMatchObject({ LogicalResourceId: 's', ResourceStatus: 'CREATE_COMPLETE' });
    const second = await local.client.send(
      new DescribeStackEventsCommand({ StackName: 's', NextToken: first.NextToken }),
    );
    const ids = [...(first.StackEvents ?? []), ...(second.StackEvents ?? [])].map((event) => event.EventId);
    expect(new Set(ids).size).toBe(152);
    expect(second.NextToken).toBeUndefined();
  });

  test('a template comes back as it was sent, and its summary names parameters and types', async () => {
    const TemplateBody = `Parameters: {Secret: {Type: String, NoEcho: true, Default: x}}\n${handles('A')}`;
    const stack = await create(local, { StackName: 's', TemplateBody });
    expect(stack.Parameters).toEqual([{ ParameterKey: 'Secret', ParameterValue: '****' }]);
    expect(await local.client.send(new GetTemplateCommand({ StackName: 's' }))).toMatchObject({ TemplateBody });
    expect(await local.client.send(new GetTemplateSummaryCommand({ StackName: 's' }))).toMatchObject({
      ResourceTypes: ['AWS::CloudFormation::WaitConditionHandle'],
      Parameters: [{ ParameterKey: 'Secret', ParameterType: 'String', NoEcho: true, DefaultValue: 'x' }],
    });
    const { StackResourceSummaries } = await local.client.send(new ListStackResourcesCommand({ StackName: 's' }));
    expect(StackResourceSummaries).toMatchObject([{ LogicalResourceId: 'A', ResourceStatus: 'CREATE_COMPLETE' }]);
  });
});
