/** The AWS CLI as a second client of the local AWS: what holds for the SDK of the action only would show here. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { renderTemplate } from '../../src/cloudformation/template/render-template.ts';
import { callAws } from './call-aws.ts';
import { setScene } from './scene.ts';
import { ROLE, TRAIN } from './steps.ts';

const MEGABYTE = 1024 * 1024;

test('s3 mb, cp, ls, sync and rm, with files of one part and of many', async () => {
  await using scene = await setScene();
  const { aws, workspace } = scene;
  const s3 = (...args: string[]) => callAws(aws.url, ['s3', ...args], { cwd: workspace.folder });
  const names = async (...args: string[]) =>
    (await s3('ls', ...args)).split('\n').flatMap((line) => /^.{19} +\d+ (.+)$/.exec(line)?.[1] ?? []);
  const large = randomBytes(20 * MEGABYTE);
  writeFileSync(join(workspace.folder, 'large.bin'), large);

  expect(await s3('mb', 's3://flowers')).toBe('make_bucket: flowers\n');
  await s3('cp', 'large.bin', 's3://flowers/größe & co/large.bin');
  await s3('cp', 's3://flowers/größe & co/large.bin', 'copy.bin');
  expect(readFileSync(join(workspace.folder, 'copy.bin')).equals(large)).toBe(true);
  await s3('cp', 's3://flowers/größe & co/large.bin', 's3://flowers/again.bin');
  expect(await names('s3://flowers', '--recursive')).toEqual(['again.bin', 'größe & co/large.bin']);

  mkdirSync(join(workspace.folder, 'tree/below'), { recursive: true });
  for (const name of ['a+b.txt', 'below/c d.txt', 'empty']) {
    writeFileSync(join(workspace.folder, 'tree', name), name === 'empty' ? '' : name);
  }
  await s3('sync', 'tree', 's3://flowers/tree');
  expect(await s3('sync', 'tree', 's3://flowers/tree')).toBe('');
  await s3('sync', 's3://flowers/tree', 'back');
  expect(readFileSync(join(workspace.folder, 'back/below/c d.txt'), 'utf8')).toBe('below/c d.txt');
  expect(await names('s3://flowers/tree/')).toEqual(['a+b.txt', 'empty']);
  await s3('rm', 's3://flowers/tree', '--recursive');
  expect(await names('s3://flowers', '--recursive')).toEqual(['again.bin', 'größe & co/large.bin']);
  await s3('rb', 's3://flowers', '--force');
  expect(await s3('ls')).toBe('');
});

test('a model that the action trained is found, deployed by `cloudformation deploy`, asked, and deleted', async () => {
  await using scene = await setScene();
  const { aws, workspace } = scene;
  const json = async (...args: string[]) => JSON.parse(await callAws(aws.url, [...args, '--output', 'json']));
  const { outputs } = await workspace.run(TRAIN);
  const { 'job-name': jobName = '', 'model-artifact': modelArtifact = '', 'image-uri': image = '' } = outputs;

  expect(await json('sts', 'get-caller-identity')).toMatchObject({ Account: '123456789012' });
  const jobs = await json('sagemaker', 'list-training-jobs', '--status-equals', 'Completed');
  expect(jobs).toMatchObject({ TrainingJobSummaries: [{ TrainingJobName: jobName }] });
  const group = ['--log-group-name', '/aws/sagemaker/TrainingJobs'];
  const { events } = await json('logs', 'filter-log-events', ...group, '--log-stream-name-prefix', jobName);
  expect(events).toContainEqual(expect.objectContaining({ message: expect.stringContaining('[4]#011train-logloss') }));

  const template = renderTemplate({
    endpointName: 'cli',
    repository: 'octo/iris',
    executionRoleArn: ROLE,
    container: { image, modelArtifact, environment: { LEVEL: '20' } },
    serving: { kind: 'realtime', instanceType: 'ml.m5.large', instanceCount: 1 },
  });
  writeFileSync(join(workspace.folder, 'template.yml'), template);
  const deploy = ['cloudformation', 'deploy', '--stack-name', 'cli', '--template-file', 'template.yml'];
  await callAws(aws.url, deploy, { cwd: workspace.folder });
  const endpoint = ['sagemaker', 'describe-endpoint', '--endpoint-name', 'cli'];
  expect(await json(...endpoint)).toMatchObject({ EndpointStatus: 'InService' });
  writeFileSync(join(workspace.folder, 'body.csv'), '5,3');
  const invoke = ['--endpoint-name', 'cli', '--content-type', 'text/csv', '--body', 'fileb://body.csv', 'answer'];
  await callAws(aws.url, ['sagemaker-runtime', 'invoke-endpoint', ...invoke], { cwd: workspace.folder });
  expect(Number(readFileSync(join(workspace.folder, 'answer'), 'utf8'))).toBeGreaterThan(0.6);
  const again = await callAws(aws.url, [...deploy, '--no-fail-on-empty-changeset'], { cwd: workspace.folder });
  expect(again).toContain('No changes to deploy. Stack cli is up to date');

  await callAws(aws.url, ['cloudformation', 'delete-stack', '--stack-name', 'cli']);
  await untilMissing(() => json('cloudformation', 'describe-stacks', '--stack-name', 'cli'));
  await expect(json(...endpoint)).rejects.toThrow(/Could not find endpoint/);
});

/** The CLI's own `wait` looks every 30 s; its start is pause enough. */
async function untilMissing(look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (error) {
    expect(error).toMatchObject({ message: expect.stringContaining('does not exist') });
    return;
  }
  await untilMissing(look);
}
