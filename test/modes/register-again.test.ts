import { expect, test } from '@jest/globals';
import { register } from '../../src/modes/register/register.ts';
import { versionRequest } from '../../src/modes/register/version-request.ts';
import { packagesOfModel } from '../../src/sagemaker/packages-of-model.ts';
import { testRun } from '../run-fixture.ts';
import { answering, arnOf, aws, config, creation, put, useRegistry, versionsIn } from './register-fixture.ts';

const { callsDuring } = useRegistry();

test('the same content is the same version, also from another commit, run and person', async () => {
  await register(config(creation('again')), testRun().run);
  const workflow = {
    runId: '1002',
    sha: 'f'.repeat(40),
    actor: 'hubot',
    url: 'https://github.com/octo/iris/actions/runs/1002',
  };
  const { run, lines, warnings } = testRun({ workflow });
  const task = creation('again', { description: 'once more', metadata: { ticket: '7' } });
  expect(await register(config(task), run)).toMatchObject({
    status: 'NoChanges',
    modelPackageArn: arnOf('again', 1),
    modelPackageVersion: 1,
    approvalStatus: 'PendingManualApproval',
    reportUri: expect.stringMatching(/^s3:/),
  });
  expect(lines).toEqual([`${arnOf('again', 1)} has the same content already, and is PendingManualApproval`]);
  expect(warnings).toEqual([]);
  expect(await versionsIn('again')).toEqual([1]);
});

test('nothing is written then', async () => {
  await register(config(creation('read-only')), testRun().run);
  const calls = await callsDuring(() => register(config(creation('read-only')), testRun().run));
  expect(calls.filter((operation) => !/^(Describe|BatchDescribe|List|Head)/.test(operation))).toEqual([]);
});

test.each([
  ['metric', { metrics: { 'validation:merror': 0.02 } }],
  ['image', { image: 'xgboost:1.5-1' }],
  ['environment variable', { containerEnvironment: { THREADS: '2' } }],
  ['content type', { contentTypes: ['application/json'] }],
  ['instance type', { inferenceInstanceTypes: ['ml.m5.large'] }],
  ['model card', { cardTexts: {} }],
])('another %s is another version', async (what, change) => {
  const group = `other-${what.replace(' ', '-')}`;
  await register(config(creation(group)), testRun().run);
  const result = await register(config(creation(group, change)), testRun().run);
  expect(result).toMatchObject({ status: 'Completed', modelPackageVersion: 2 });
});

test('other bytes at the same place are another model', async () => {
  await put('latest.tar.gz', 'a model');
  const task = creation('overwritten', { modelArtifact: 's3://models/latest.tar.gz' });
  await register(config(task), testRun().run);
  await put('latest.tar.gz', 'another model');
  expect(await register(config(task), testRun().run)).toMatchObject({ modelPackageVersion: 2 });
});

test('how fast an endpoint answered makes no other model', async () => {
  const measured = (latency: number) => creation('latency', { metrics: { accuracy: 0.9, 'latency_ms.p50': latency } });
  await register(config(measured(12)), testRun().run);
  expect(await register(config(measured(15)), testRun().run)).toMatchObject({ status: 'NoChanges' });
});

test('an approval that is not as asked stays as it is, with a warning', async () => {
  const { modelPackageArn = '' } = await register(config(creation('decided')), testRun().run);
  await register(config({ kind: 'approve', modelPackageArn, approvalStatus: 'Rejected' }), testRun().run);
  const { run, warnings } = testRun();
  const result = await register(config(creation('decided', { approvalStatus: 'Approved' })), run);
  expect(result).toMatchObject({ status: 'NoChanges', approvalStatus: 'Rejected' });
  expect(warnings).toEqual([
    `${modelPackageArn} is Rejected, not Approved, and stays so: give its ARN as \`model-package-arn\` to change its approval`,
  ]);
});

test('a version that failed does not count: there is a new one, with a token of its own', async () => {
  await register(config(creation('failed')), testRun().run);
  let looks = 0;
  const failed = answering('DescribeModelPackage', (version = {}) =>
    looks++ === 0 ? { ...version, ModelPackageStatus: 'Failed' } : version,
  );
  const result = await register(config(creation('failed')), testRun({ aws: failed }).run);
  expect(result).toMatchObject({ status: 'Completed', modelPackageVersion: 2 });
});

test('a re-run has a token of its own: AWS would answer to the old one with what it made then, deleted or not', () => {
  const task = creation('deleted');
  const parts = { task, contentSha256: 'a'.repeat(64), report: undefined, origin: undefined, useless: 0 };
  const token = (attempt: string) => versionRequest(parts, testRun({ workflow: { attempt } }).run).ClientToken;
  expect(token('2')).not.toBe(token('1'));
  expect(token('2')).toBe(token('2'));
});

test('two that register the same content at once make one version', async () => {
  await register(config(creation('legs', { metrics: { other: 1 } })), testRun().run);
  const results = await Promise.all([1, 2, 3].map(() => register(config(creation('legs')), testRun().run)));
  expect(new Set(results.map(({ modelPackageArn }) => modelPackageArn))).toEqual(new Set([arnOf('legs', 2)]));
});

test('versions are looked through to the last page, and only those of the model are described', async () => {
  for (const merror of [0.1, 0.2, 0.3]) {
    await register(config(creation('pages', { metrics: { merror } })), testRun().run);
    await put(`other-${merror}.tar.gz`, 'other');
    await register(config(creation('pages', { modelArtifact: `s3://models/other-${merror}.tar.gz` })), testRun().run);
  }
  const image = '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1';
  const model = { group: 'pages', image, modelArtifact: 's3://models/model.tar.gz', pageSize: 2 };
  const found: (number | undefined)[] = [];
  const calls = await callsDuring(async () => {
    for await (const { version } of packagesOfModel(aws, model)) found.push(version);
  });
  expect(found).toEqual([5, 3, 1]);
  expect(calls.filter((operation) => operation === 'BatchDescribeModelPackage')).toHaveLength(3);
  expect(calls.filter((operation) => operation === 'DescribeModelPackage')).toHaveLength(3);
});
