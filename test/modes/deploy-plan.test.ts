import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand, ListChangeSetsCommand } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import { describeStack } from '../../src/cloudformation/stack.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { deployConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
let folder: string;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
  folder = mkdtempSync(join(tmpdir(), 'deploy-plan-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await aws.close();
});

const plan = (model: string, goal: RenderedDeployment['goal'], changes: Partial<RenderedDeployment> = {}) =>
  deployConfig(model, { goal, templateFile: join(folder, 'plans/iris.template.yml'), ...changes });

test('dry-run prints the template, writes it to a file and asks nothing of AWS', async () => {
  const { run, lines } = deployRun();
  const result = await deploy(plan('first', 'template'), run);

  expect(result).toMatchObject({ status: 'Planned', templateFile: join(folder, 'plans/iris.template.yml') });
  const template = readFileSync(result.templateFile ?? '', 'utf8');
  expect(template).toContain('Type: AWS::SageMaker::Endpoint');
  expect(lines.join('\n')).toContain(template.trimEnd());
  expect(aws.requests()).toEqual([]);
});

test('execute: false leaves a change set that a person can execute, and the stack as it was', async () => {
  await deploy(deployConfig('first'), deployRun({ workflow: { runId: '1000' } }).run);
  const { run } = deployRun();
  const result = await deploy(plan('second', 'change-set'), run);

  expect(result).toMatchObject({ status: 'Planned', changed: false, modelArtifact: 's3://data/second.tar.gz' });
  expect(result.changes?.map(({ logicalId }) => logicalId)).toEqual(['Model', 'EndpointConfig', 'Endpoint']);
  const client = run.aws.client(CloudFormationClient);
  const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'iris' }));
  const available = Summaries?.filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE');
  expect(available).toMatchObject([{ ChangeSetId: result.changeSetId }]);
  expect((await describeStack(run.aws, 'iris'))?.status).toBe('CREATE_COMPLETE');
});

test('a first deployment that was only planned stands in the way of none', async () => {
  await deploy(plan('first', 'change-set'), deployRun({ workflow: { runId: '1000' } }).run);
  const { run } = deployRun();
  expect((await describeStack(run.aws, 'iris'))?.status).toBe('REVIEW_IN_PROGRESS');
  expect(await deploy(deployConfig('first'), run)).toMatchObject({ status: 'Completed' });
});

test('a stack that is of something else is not made over', async () => {
  const { run } = deployRun();
  const client = run.aws.client(CloudFormationClient);
  const TemplateBody = 'Resources: { Orders: { Type: "AWS::S3::Bucket", Properties: { BucketName: orders } } }';
  await client.send(new CreateStackCommand({ StackName: 'iris', TemplateBody }));

  const result = await deploy(deployConfig('first'), run);

  expect(result).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: {
      what: expect.stringContaining('not made by this action'),
      reason: expect.stringMatching(/^Orders \(AWS::S3::Bucket\)$/m),
    },
  });
  const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'iris' }));
  expect(Summaries).toEqual([]);
});

test('without an execution role the stack makes one, and says so to CloudFormation', async () => {
  const { run } = deployRun();
  const result = await deploy(deployConfig('first', { executionRoleArn: undefined }), run);
  expect(result).toMatchObject({ status: 'Completed' });
  expect(result.changes?.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['AWS::IAM::Role', 'AWS::IAM::Policy']),
  );
});

test('a model that is not there is told before anything is made', async () => {
  const { run } = deployRun();
  await expect(deploy(deployConfig('gone'), run)).rejects.toMatchObject({
    failure: { what: 's3://data/gone.tar.gz cannot be read', reason: 'there is no such object' },
  });
  expect(aws.requests().map(({ operation }) => operation)).not.toContain('CreateChangeSet');
});

test('a model that these credentials may not see is left to the execution role, with a warning', async () => {
  aws.world.faults.order({ kind: 'access-denied', at: 's3.HeadObject' });
  const { run, warnings } = deployRun();
  expect(await deploy(deployConfig('first'), run)).toMatchObject({ status: 'Completed' });
  expect(warnings).toEqual([expect.stringMatching(/^whether s3:\/\/data\/first\.tar\.gz is there cannot be seen/)]);
});

test('captured data with no bucket to go to is told before anything is made', async () => {
  const { run } = deployRun();
  const dataCapture = { percent: 50, to: { bucket: 'nowhere', prefix: 'captured' } };
  const { serving } = deployConfig('first');
  const config = deployConfig('first', { serving: { ...serving, dataCapture } as RenderedDeployment['serving'] });
  await expect(deploy(config, run)).rejects.toThrow(
    'data-capture-uri: there is no bucket nowhere: create it, or give another place',
  );
  expect(aws.requests().map(({ operation }) => operation)).not.toContain('CreateChangeSet');
});

test('the bucket that captured data goes to is there before the endpoint is', async () => {
  const { run } = deployRun();
  const dataCapture = { percent: 50, to: { prefix: 'iris/data-capture' } };
  const { serving } = deployConfig('first');
  await deploy(deployConfig('first', { serving: { ...serving, dataCapture } as RenderedDeployment['serving'] }), run);
  const operations = aws.requests().map(({ operation }) => operation);
  expect(operations.indexOf('CreateBucket')).toBeGreaterThan(-1);
  expect(operations.indexOf('CreateBucket')).toBeLessThan(operations.indexOf('ExecuteChangeSet'));
});
