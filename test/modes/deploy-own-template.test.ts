import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateModelPackageGroupCommand,
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LocalAws } from '../../local/server/start.ts';
import type { Case } from '../../src/inputs/config/case.ts';
import type { OwnDeployment } from '../../src/inputs/config/deploy.ts';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { deploy } from '../../src/modes/deploy/deploy.ts';
import { configOf, withFiles } from '../inputs/call.ts';
import { createVersion, deleteConfig, deployRun, startDeployTarget } from './deploy-fixture.ts';

let aws: LocalAws;
beforeEach(async () => {
  aws = await startDeployTarget('first', 'second');
  const sagemaker = deployRun().run.aws.client(SageMakerClient);
  await sagemaker.send(new CreateModelPackageGroupCommand({ ModelPackageGroupName: 'abalone' }));
});
afterEach(() => aws.close());

const TEMPLATE = join(import.meta.dirname, 'templates/endpoint.yml');

/** The file that a CodePipeline would deploy the template with. */
const PARAMETER_FILE = JSON.stringify({
  Parameters: {
    EndpointInstanceType: 'ml.m5.large',
    DataCaptureUploadPath: 's3://data/captured',
    SamplingPercentage: '50',
  },
  Tags: { stage: 'prod' },
});

const asks = (model: string): Case => ({
  name: `answers with the ${model} model`,
  body: '0.4,0.3,0.1',
  contentType: 'text/csv',
  expect: { path: 'model', equals: model },
});

/** Deploys as the step would with these inputs, by a run of its own. */
async function deployOwn(
  inputs: Readonly<Record<string, string>>,
  changes: Partial<OwnDeployment> = {},
  runId = '1',
  warned: string[] = [],
) {
  const config = await withFiles({ 'prod.json': PARAMETER_FILE }, (folder) =>
    configOf('deploy', {
      'stack-name': 'abalone',
      template: TEMPLATE,
      'execution-role-arn': 'arn:aws:iam::123456789012:role/sagemaker',
      region: 'us-east-1',
      'timeout-minutes': '1',
      ...inputs,
      ...(inputs['parameters']?.startsWith('./') && { parameters: join(folder, inputs['parameters']) }),
    }),
  );
  if (config.template === undefined) throw new Error('a template is rendered');
  const { run, warnings } = deployRun({ workflow: { runId }, tags: config.tags });
  const result = await deploy({ ...config, ...changes }, run);
  warned.push(...warnings);
  return result;
}

test("the template of a model package deploys with a CodePipeline's parameter file; the rest comes from the inputs", async () => {
  const version = await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  const inputs = { parameters: './prod.json', 'model-package-group': 'abalone', 'data-capture-percent': '20' };
  const result = await deployOwn(inputs, { cases: [asks('first')] });

  expect(result).toMatchObject({ status: 'Completed', modelPackageArn: version, endpointName: 'abalone' });
  const stack = aws.requests().find(({ operation }) => operation === 'CreateChangeSet')?.input;
  expect(stack).toMatchObject({
    Parameters: expect.arrayContaining([
      { ParameterKey: 'ModelPackageName', ParameterValue: version },
      { ParameterKey: 'EndpointName', ParameterValue: 'abalone' },
      { ParameterKey: 'SamplingPercentage', ParameterValue: '50' },
      { ParameterKey: 'EnableDataCapture', ParameterValue: 'true' },
    ]),
    Tags: expect.arrayContaining([{ Key: 'stage', Value: 'prod' }]),
  });
});

test('all eight parameters are filled without a parameter file, and a new version takes the place of the old one', async () => {
  const { run } = deployRun();
  await createVersion(run, 'first', { group: 'abalone', approval: 'Approved' });
  const inputs = { 'model-package-group': 'abalone' };
  expect(await deployOwn(inputs, { cases: [asks('first')] }, '1')).toMatchObject({ status: 'Completed' });
  expect(await deployOwn(inputs, {}, '2')).toMatchObject({ status: 'NoChanges' });

  await createVersion(run, 'second', { group: 'abalone', approval: 'Approved' });
  const result = await deployOwn(inputs, { cases: [asks('second')] }, '3');
  expect(result).toMatchObject({ status: 'Completed', changed: true });
  expect(await capture()).toMatchObject({
    EnableCapture: false,
    DestinationS3Uri: 's3://sagemaker-us-east-1-123456789012/iris/data-capture',
  });
});

test('parameters without a value are told before anything is created', async () => {
  await expect(deployOwn({})).rejects.toThrow(
    /^parameters: ModelPackageName has no value: .*endpoint\.yml has no default for it; give `model-package-group`, `model-package-arn`, or `from`/,
  );
  expect(aws.requests().map(({ operation }) => operation)).not.toContain('CreateChangeSet');
});

test('a value that the template does not take is told before anything is created', async () => {
  const inputs = { parameters: 'ModelPackageName: mine\nSamplingPercentage: 101\nEnableDataCapture: perhaps' };
  await expect(deployOwn(inputs)).rejects.toThrow(
    /^parameters: SamplingPercentage is "101": .*endpoint\.yml accepts 100 at most\nparameters: EnableDataCapture is "perhaps": .* accepts true, false$/,
  );
  expect(aws.requests().map(({ operation }) => operation)).not.toContain('CreateChangeSet');
});

test.each([
  [
    'Resources: { Role: { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: {} } } }',
    /CAPABILITY_IAM/,
    /^give `capabilities`/,
  ],
  ['Resources: { Thing: { Type: "AWS::SageMaker::Endpiont" } }', /AWS::SageMaker::Endpiont/, /^mend .*mine\.yml/],
])('what CloudFormation does not take is told with the input to mend: %s', async (body, reason, fix) => {
  await withFiles({ 'mine.yml': body }, async (folder) => {
    await expect(deployOwn({ template: join(folder, 'mine.yml') })).rejects.toMatchObject({
      failure: {
        what: expect.stringMatching(/^template: CloudFormation does not take .*mine\.yml$/),
        reason: expect.stringMatching(reason),
        fix: expect.stringMatching(fix),
      },
    });
  });
});

test('a parameter that nobody gives keeps the value that the stack has', async () => {
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  await deployOwn({ 'model-package-group': 'abalone' }, {}, '1');
  expect(await deployOwn({}, {}, '2')).toMatchObject({ status: 'NoChanges' });
});

test('a version that fails its cases is taken back', async () => {
  const { run } = deployRun();
  await createVersion(run, 'first', { group: 'abalone', approval: 'Approved' });
  await deployOwn({ 'model-package-group': 'abalone' }, {}, '1');
  await createVersion(run, 'second', { group: 'abalone', approval: 'Approved' });
  const result = await deployOwn({ 'model-package-group': 'abalone' }, { cases: [asks('first')] }, '2');
  expect(result).toMatchObject({ status: 'RolledBack' });
  expect(await deployOwn({}, { cases: [asks('first')] }, '3')).toMatchObject({ status: 'NoChanges' });
});

test('a way back that CloudFormation does not take is no fault of the new template', async () => {
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  // Of what is told as asterisks, only the stack has the value, until its template has no such parameter any more.
  const secret = readFileSync(TEMPLATE, 'utf8').replace(
    /^Parameters:$/m,
    '$&\n  Secret: { Type: String, NoEcho: true }',
  );
  await withFiles({ 'secret.yml': secret }, async (folder) => {
    const inputs = { template: join(folder, 'secret.yml'), parameters: 'Secret: whisper' };
    await deployOwn({ ...inputs, 'model-package-group': 'abalone' }, {}, '1');
  });
  await createVersion(deployRun().run, 'second', { group: 'abalone', approval: 'Approved' });
  const { failure } = await deployOwn({ 'model-package-group': 'abalone' }, { cases: [asks('first')] }, '2');
  expect(failure).toMatchObject({
    what: expect.stringContaining('what was there before is not proven to be back'),
    reason: expect.stringContaining('Secret'),
  });
  expect(failure?.fix).not.toContain('endpoint.yml');
  expect(failure?.reason).not.toContain('does not take');
});

test('a value that nobody may see is not kept on S3, and still there when the next run takes a deployment back', async () => {
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  const secret = readFileSync(TEMPLATE, 'utf8').replace(
    /^Parameters:$/m,
    '$&\n  Secret: { Type: String, NoEcho: true }',
  );
  await withFiles({ 'secret.yml': secret }, async (folder) => {
    const template = { template: join(folder, 'secret.yml'), 'model-package-group': 'abalone' };
    const inputs = { ...template, parameters: 'Secret: whisper' };
    await deployOwn(inputs, {}, '1');
    await createVersion(deployRun().run, 'second', { group: 'abalone', approval: 'Approved' });
    const cases = [asks('nobody')];
    await deployOwn({ ...inputs, wait: 'false' }, { cases }, '2');
    const kept = aws.world.objects.read('sagemaker-us-east-1-123456789012', 'iris/deployments/abalone.json');
    expect(kept.toString()).not.toContain('whisper');
    expect(await deployOwn(template, { cases }, '3')).toMatchObject({
      status: 'RolledBack',
      servingNow: [expect.stringMatching(/abalone\/1$/)],
    });
  });
});

test('an endpoint that the template has named itself has its last words, too', async () => {
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  const body = readFileSync(TEMPLATE, 'utf8')
    .replace('EndpointName: !Ref EndpointName', 'EndpointName: blossom')
    .replace('ModelPackageName: !Ref ModelPackageName', '$&\n        Environment: {BEHAVIOUR: crash}');
  await withFiles({ 'named.yml': body }, async (folder) => {
    const result = await deployOwn({ template: join(folder, 'named.yml'), 'model-package-group': 'abalone' });
    expect(result).toMatchObject({
      status: 'RolledBack',
      failure: { logTail: [expect.stringMatching(/^\[AllTraffic\/i-\w+\] /)] },
    });
  });
});

test('a template without an endpoint is green when its stack is', async () => {
  await withFiles({ 'bucket.yml': 'Resources: { Data: { Type: "AWS::S3::Bucket" } }' }, async (folder) => {
    const result = await deployOwn({ template: join(folder, 'bucket.yml') });
    expect(result).toMatchObject({ status: 'Completed' });
    expect(result.endpointName).toBeUndefined();
  });
});

/** With another template than that of the stack, which somebody else has made. */
async function deployOverForeignStack(warned?: string[]) {
  const client = deployRun().run.aws.client(CloudFormationClient);
  const bucket = (name: string) => `Resources: { ${name}: { Type: "AWS::S3::Bucket" } }`;
  await client.send(new CreateStackCommand({ StackName: 'network', TemplateBody: bucket('Orders') }));
  return await withFiles({ 'other.yml': bucket('Data') }, (folder) =>
    deployOwn({ 'stack-name': 'network', template: join(folder, 'other.yml') }, {}, '1', warned),
  );
}

test("a stack that somebody else has made is not emptied by a template of one's own", async () => {
  expect(await deployOverForeignStack()).toMatchObject({
    status: 'Failed',
    changed: false,
    failure: { reason: 'Orders (AWS::S3::Bucket)', fix: expect.stringContaining('give another `stack-name`') },
  });
  expect(aws.requests().map(({ operation }) => operation)).not.toContain('ExecuteChangeSet');
});

test('what stands in the way is told also where its change set may not be deleted', async () => {
  aws.world.faults.order({ kind: 'access-denied', at: 'cloudformation.DeleteChangeSet' });
  const warnings: string[] = [];
  expect(await deployOverForeignStack(warnings)).toMatchObject({ failure: { reason: 'Orders (AWS::S3::Bucket)' } });
  expect(warnings).toEqual([expect.stringMatching(/^change set deploy-.+ stays, as it could not be deleted: /)]);
});

test('an endpoint that CloudFormation has named is known by the name that it has, and asked by that', async () => {
  const body = readFileSync(TEMPLATE, 'utf8').replace(/^ +EndpointName: !Ref EndpointName\n/m, '');
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  await withFiles({ 'unnamed.yml': body }, async (folder) => {
    const inputs = { template: join(folder, 'unnamed.yml'), 'model-package-group': 'abalone' };
    const result = await deployOwn(inputs, { cases: [asks('first')] });
    expect(result).toMatchObject({ status: 'Completed', endpointName: expect.stringMatching(/^abalone-Endpoint-/) });

    await createVersion(deployRun().run, 'second', { group: 'abalone', approval: 'Approved' });
    const updated = await deployOwn(inputs, { cases: [asks('second')] }, '2');
    expect(updated).toMatchObject({ status: 'Completed', endpointName: result.endpointName });
    const failing = await deployOwn({ ...inputs, 'instance-count': '2' }, { cases: [asks('first')] }, '3');
    expect(failing).toMatchObject({ status: 'RolledBack' });
    const removed = await deleteDeployment(deleteConfig({ kind: 'stack', stackName: 'abalone' }), deployRun().run);
    expect(removed).toMatchObject({ status: 'Completed' });
  });
});

test('a template in which only an output changes is deployed', async () => {
  const bucket = 'Resources: { Data: { Type: "AWS::S3::Bucket", Properties: { BucketName: mine } } }';
  const output = 'Outputs: { Name: { Value: !Ref Data } }';
  await withFiles({ 'bucket.yml': bucket, 'told.yml': `${bucket}\n${output}` }, async (folder) => {
    await deployOwn({ template: join(folder, 'bucket.yml') }, {}, '1');
    const result = await deployOwn({ template: join(folder, 'told.yml') }, {}, '2');
    expect(result).toMatchObject({ status: 'Completed', changed: true, stackOutputs: { Name: 'mine' } });
    expect(await deployOwn({ template: join(folder, 'told.yml') }, {}, '3')).toMatchObject({ status: 'NoChanges' });
  });
});

test('what an update leaves behind because it resists is a warning', async () => {
  const bucket = (name: string) => `${name}: { Type: "AWS::S3::Bucket", Properties: { BucketName: ${name} } }`;
  const files = {
    'two.yml': `Resources: { ${bucket('full')}, ${bucket('more')} }`,
    'one.yml': `Resources: { ${bucket('more')} }`,
  };
  await withFiles(files, async (folder) => {
    await deployOwn({ template: join(folder, 'two.yml') }, {}, '1');
    aws.world.objects.put('full', 'an-object', Buffer.from('1'));
    const warnings: string[] = [];
    const result = await deployOwn({ template: join(folder, 'one.yml') }, {}, '2', warnings);
    expect(result).toMatchObject({ status: 'Completed', changed: true });
    expect(warnings).toEqual([
      expect.stringMatching(/^full could not be deleted, and may go on costing money: full: /),
    ]);
  });
});

test('a template that is too large for a request goes by S3', async () => {
  await createVersion(deployRun().run, 'first', { group: 'abalone', approval: 'Approved' });
  const body = `${readFileSync(TEMPLATE, 'utf8')}\n${'# long\n'.repeat(8_000)}`;
  await withFiles({ 'large.yml': body }, async (folder) => {
    const result = await deployOwn({
      template: join(folder, 'large.yml'),
      'model-package-group': 'abalone',
      bucket: 'data',
    });
    expect(result).toMatchObject({ status: 'Completed' });
  });
  const request = aws.requests().find(({ operation }) => operation === 'CreateChangeSet')?.input;
  expect(request).toMatchObject({
    TemplateURL: expect.stringMatching(/^https:\/\/data\.s3\.us-east-1\.amazonaws\.com\/.+\.template$/),
  });
  expect(request).not.toHaveProperty('TemplateBody');
});

async function capture() {
  const client = deployRun().run.aws.client(SageMakerClient);
  const { EndpointConfigName } = await client.send(new DescribeEndpointCommand({ EndpointName: 'abalone' }));
  const { DataCaptureConfig } = await client.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
  return DataCaptureConfig;
}
