import { CloudFormationClient, CreateChangeSetCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateModelPackageGroupCommand,
  DescribeEndpointCommand,
  SageMakerClient,
  UpdateEndpointCommand,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { describeStack } from '../../src/cloudformation/stack.ts';
import { Cancelled } from '../../src/errors.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { createVersion, deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

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

/** An endpoint that serves the first model, by an earlier run. */
const deployFirst = (runId = '1000') => deploy(deployConfig('first'), deployRun({ workflow: { runId } }).run);

const operations = () => aws.requests().map(({ operation }) => operation);

test('a new stack is created, its endpoint verified and the cases asked', async () => {
  const { run, lines, started } = deployRun();
  const result = await deploy(deployConfig('first', { cases: [asks('first')] }), run);

  expect(result).toMatchObject({
    status: 'Completed',
    changed: true,
    stackName: 'iris',
    endpointName: 'iris',
    endpointArn: 'arn:aws:sagemaker:us-east-1:123456789012:endpoint/iris',
    modelArtifact: 's3://data/first.tar.gz',
    cases: [{ passed: true, expected: '"first" at model' }],
  });
  expect(result.changes?.map(({ action, logicalId }) => `${action} ${logicalId}`)).toEqual([
    'Add Model',
    'Add EndpointConfig',
    'Add Endpoint',
  ]);
  expect(lines).toContain('CREATE_COMPLETE    Endpoint (AWS::SageMaker::Endpoint)');
  expect(started).toMatchObject([{ status: 'InProgress', stackId: result.stackId }]);
});

test('an image is known by its short name, too', async () => {
  const { run } = deployRun();
  const { model } = deployConfig('first');
  const named = { ...model, image: 'xgboost' };
  const result = await deploy(deployConfig('first', { model: named, cases: [asks('first')] }), run);
  expect(result).toMatchObject({ status: 'Completed', imageUri: expect.stringContaining('/sagemaker-xgboost:') });
});

test('the same deployment by another run changes nothing, leaves no change set and asks the cases again', async () => {
  const first = await deployFirst();
  const { run } = deployRun({ workflow: { runId: '2000' } });
  const result = await deploy(deployConfig('first', { cases: [asks('first')] }), run);

  expect(result).toMatchObject({ status: 'NoChanges', changed: false, changes: [], cases: [{ passed: true }] });
  expect(result.endpointName).toBe(first.endpointName);
  const { Summaries } = await run.aws
    .client(CloudFormationClient)
    .send(new ListChangeSetsCommand({ StackName: 'iris' }));
  expect(Summaries?.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE')).toEqual([]);
});

test('another model replaces model and config, and the endpoint keeps its name', async () => {
  await deployFirst();
  const { run } = deployRun({ workflow: { runId: '2000' } });
  const result = await deploy(deployConfig('second', { cases: [asks('second')] }), run);

  expect(result).toMatchObject({ status: 'Completed', endpointName: 'iris', cases: [{ passed: true }] });
  // The config's replacement hangs on the model's new name, which CloudFormation knows only when it gets there.
  expect(result.changes).toMatchObject([
    { action: 'Modify', logicalId: 'Model', replacement: 'True' },
    { action: 'Modify', logicalId: 'EndpointConfig', replacement: 'Conditional' },
    { action: 'Modify', logicalId: 'Endpoint' },
  ]);
  const stack = await describeStack(run.aws, 'iris');
  expect(stack?.tags['github:run-id']).toBe('2000');
});

test('a stack that cannot be created rolls back and is red with the cause; mended, the same call is green', async () => {
  const { run } = deployRun();
  const broken = await deploy(deployConfig('first', { containerEnvironment: { BEHAVIOUR: 'crash' } }), run);
  expect(broken).toMatchObject({
    status: 'RolledBack',
    failure: { reason: expect.stringMatching(/^(Model|Endpoint): .+(\n.+)*\nthere is no endpoint iris now$/) },
    servingNow: [],
  });

  const { run: next, warnings } = deployRun();
  const mended = await deploy(deployConfig('first'), next);
  expect(mended.status).toBe('Completed');
  expect(warnings).toEqual([expect.stringMatching(/the first creation of stack iris failed \(.+\): creating it anew/)]);
});

test('an update that the endpoint does not survive is red, and the model from before goes on answering', async () => {
  await deployFirst();
  const { run } = deployRun();
  const result = await deploy(deployConfig('second', { containerEnvironment: { BEHAVIOUR: 'crash' } }), run);
  expect(result).toMatchObject({
    status: 'RolledBack',
    failure: { reason: expect.stringContaining('Endpoint: ') },
    modelArtifact: 's3://data/second.tar.gz',
    servingNow: ['s3://data/first.tar.gz'],
  });

  const again = await deploy(deployConfig('first', { cases: [asks('first')] }), deployRun().run);
  expect(again.cases).toMatchObject([{ passed: true }]);
});

test('kept as it is, an endpoint with a case that gets another answer is red with what was expected and what came', async () => {
  const { run, lines } = deployRun();
  const cases = [asks('first'), asks('second')];
  const result = await deploy(deployConfig('first', { cases, onFailure: 'keep' }), run);
  expect(result).toMatchObject({
    status: 'Failed',
    changed: true,
    failure: {
      what: expect.stringMatching(/^1 of 2 cases failed on endpoint iris; it stays/),
      reason: expect.stringMatching(/^answers with the second model: expected "second" at model, got first$/m),
    },
    cases: [{ passed: true }, { passed: false }],
  });
  expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(1);
});

test('a model that errs is asked again while it may be warming up, then red with its own words', async () => {
  const { run } = deployRun();
  const question: Case = { ...asks('first'), body: 'status 503' };
  const result = await deploy(deployConfig('first', { cases: [question], onFailure: 'keep' }), run);
  expect(result).toMatchObject({
    status: 'Failed',
    cases: [{ passed: false, note: expect.stringContaining('status is 503') }],
  });
  expect(operations().filter((name) => name === 'InvokeEndpoint')).toHaveLength(4);
});

test('an endpoint that was given another config outside of the stack is red, though the stack has no changes', async () => {
  await deployFirst();
  const other = await deploy(deployConfig('second', { stackName: 'other', endpointName: 'other' }), deployRun().run);
  const { run } = deployRun();
  const sagemaker = run.aws.client(SageMakerClient);
  const config = other.stackOutputs?.['EndpointConfigName'];
  await sagemaker.send(new UpdateEndpointCommand({ EndpointName: 'iris', EndpointConfigName: config }));

  const result = await deploy(deployConfig('first'), run);
  expect(result).toMatchObject({
    status: 'Failed',
    failure: {
      reason: expect.stringContaining(`${config}, not iris-`),
      fix: expect.stringContaining('aws sagemaker update-endpoint --endpoint-name iris --endpoint-config-name iris-'),
    },
  });
});

test('what an earlier run planned but never created stands in nobody’s way', async () => {
  const { run, lines } = deployRun();
  await run.aws.client(CloudFormationClient).send(
    new CreateChangeSetCommand({
      StackName: 'iris',
      ChangeSetName: 'left-behind',
      ChangeSetType: 'CREATE',
      TemplateBody: 'Resources: { Nothing: { Type: AWS::CloudFormation::WaitConditionHandle } }',
    }),
  );
  const result = await deploy(deployConfig('first'), run);
  expect(result.status).toBe('Completed');
  expect(lines).toContain('stack iris was planned but never created: planning it anew');
});

test('without waiting the result says that it is under way, and the next call waits for it', async () => {
  const { run } = deployRun();
  const result = await deploy(deployConfig('first', { wait: false }), run);
  expect(result).toMatchObject({ status: 'InProgress', changed: true });

  const { run: next } = deployRun();
  expect(await deploy(deployConfig('first', { cases: [asks('first')] }), next)).toMatchObject({
    status: 'NoChanges',
    cases: [{ passed: true }],
  });
});

test('when the time is over the result is red and the stack goes on by itself', async () => {
  const { run } = deployRun();
  const result = await deploy(deployConfig('first', { timeoutMinutes: 1e-9 }), run);
  expect(result).toMatchObject({
    status: 'TimedOut',
    failure: { fix: expect.stringContaining('run this again') },
    servingNow: [],
  });
});

test('cancelled in the middle of a creation, the stack is deleted', async () => {
  const { run, cancel } = deployRun();
  const running = deploy(deployConfig('first'), { ...run, started: cancel });
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  expect(await run.undo.run(5_000)).toEqual([{ title: 'creation of stack iris' }]);
  expect(operations()).toContain('DeleteStack');
});

test('cancelled in the middle of an update, the update is cancelled', async () => {
  await deployFirst();
  const { run, cancel } = deployRun();
  const running = deploy(deployConfig('second'), { ...run, started: cancel });
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  expect(await run.undo.run(5_000)).toMatchObject([{ title: 'update of stack iris' }]);
  expect(operations()).toContain('CancelUpdateStack');
});

test('cancelled with `on-cancel: leave`, nothing is stopped', async () => {
  const { run, cancel } = deployRun();
  const running = deploy(deployConfig('first', { onCancel: 'leave' }), { ...run, started: cancel });
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  expect(await run.undo.run(5_000)).toEqual([]);
});

test('the latest approved version of a group is deployed and pinned in the result', async () => {
  const { run } = deployRun();
  await run.aws.client(SageMakerClient).send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'irises' }));
  const approved = await createVersion(run, 'first', { group: 'irises', approval: 'Approved' });
  await createVersion(run, 'second', { group: 'irises', approval: 'PendingManualApproval' });
  const model = { kind: 'group', modelPackageGroup: 'irises' } as const;
  const result = await deploy(deployConfig('first', { model, cases: [asks('first')] }), run);
  expect(result).toMatchObject({ status: 'Completed', modelPackageArn: approved });
});

test('the version that `from` names is not passed over without a word', async () => {
  const { run, warnings } = deployRun();
  await run.aws.client(SageMakerClient).send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'tulips' }));
  const arn = await createVersion(run, 'first', { group: 'tulips', approval: 'Approved' });
  await createVersion(run, 'second', { group: 'tulips', approval: 'Approved' });
  const passedOver = { arn, because: 'model-package-group (mlops.yml:2:3)' };
  const model = { kind: 'group', modelPackageGroup: 'tulips', passedOver } as const;
  await deploy(deployConfig('first', { model }), run);
  expect(warnings).toEqual([
    '`from` names tulips/1, but tulips/2 is deployed, because model-package-group (mlops.yml:2:3) goes before it',
  ]);
});

test('a version that nobody approved is not deployed, and nothing is created', async () => {
  const { run } = deployRun();
  await run.aws
    .client(SageMakerClient)
    .send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'unapproved' }));
  const version = { group: 'unapproved', approval: 'PendingManualApproval' } as const;
  const modelPackageArn = await createVersion(run, 'first', version);
  const refused = deploy(deployConfig('first', { model: { kind: 'package', modelPackageArn } }), run);
  await expect(refused).rejects.toThrow(/unapproved\/1 is PendingManualApproval; approve it first/);
  expect(operations()).not.toContain('CreateChangeSet');
});

test('a version that is not there is refused by its ARN', async () => {
  const { run } = deployRun();
  const modelPackageArn = 'arn:aws:sagemaker:us-east-1:123456789012:model-package/nobody/7';
  const refused = deploy(deployConfig('first', { model: { kind: 'package', modelPackageArn } }), run);
  await expect(refused).rejects.toThrow(`there is no model package ${modelPackageArn}`);
});

test('a group without an approved version is the user’s to mend, and nothing is created', async () => {
  const { run } = deployRun();
  await run.aws.client(SageMakerClient).send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'irises' }));
  const model = { kind: 'group', modelPackageGroup: 'irises' } as const;
  await expect(deploy(deployConfig('first', { model }), run)).rejects.toThrow(
    /^model-package-group: irises has no approved version; approve it first/,
  );
  expect(operations()).not.toContain('CreateChangeSet');
});

test('a group that is not there is told as such, one that AWS does not take is not', async () => {
  const from = (modelPackageGroup: string) =>
    deploy(deployConfig('first', { model: { kind: 'group', modelPackageGroup } }), deployRun().run);
  await expect(from('nobody')).rejects.toThrow(/^model-package-group: there is no group nobody in us-east-1/);
  await expect(from('no_such:name')).rejects.toMatchObject({ name: 'ValidationException' });
});

test('the name of the endpoint comes from the stack, and its tags from the run', async () => {
  const { run } = deployRun({ tags: { team: 'flowers' } });
  await deploy(deployConfig('first', { endpointName: 'blossom' }), run);
  const stack = await describeStack(run.aws, 'iris');
  expect(stack?.outputs['EndpointName']).toBe('blossom');
  expect(stack?.tags).toMatchObject({ team: 'flowers', 'github:repository': 'octo/iris' });
  const endpoint = await run.aws.client(SageMakerClient).send(new DescribeEndpointCommand({ EndpointName: 'blossom' }));
  expect(endpoint.EndpointStatus).toBe('InService');
});
