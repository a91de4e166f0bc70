import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalAws, startLocalAws } from '../../local/server/start.ts';
import type { StartedAction } from '../action/run-action.ts';
import { callAws } from './call-aws.ts';
import { checkRequests } from './check-requests.ts';
import { type RecordedRequest, startRecordingProxy } from './recording-proxy.ts';
import { createWorkspace, DEPLOY, REGISTER, ROLE, resultOf, TRAIN } from './steps.ts';

let aws: LocalAws;
beforeAll(async () => {
  aws = await startLocalAws({ phaseMillis: 5 });
});
afterAll(() => aws.close());

/** The operations of the requests, each once, sorted; that all of them are as AWS's models want them is asserted here. */
function correctOperations(requests: readonly RecordedRequest[]): readonly string[] {
  const checked = checkRequests(requests);
  expect(checked).toHaveLength(requests.length);
  expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
  expect(checked.flatMap(({ skipped }) => skipped)).toEqual([]);
  return [...new Set(checked.map(({ operation }) => operation))].toSorted();
}

test('train, evaluate, register, approve, deploy, deploy again, update and delete send what AWS takes', async () => {
  await using proxy = await startRecordingProxy(aws.url);
  using workspace = createWorkspace(proxy.url);
  const trained = await workspace.run(TRAIN);
  expect(trained).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const from = resultOf(trained);
  const evaluated = await workspace.run({ mode: 'evaluate', from, gates: 'validation:logloss < 0.6' });
  expect(evaluated).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  aws.world.objects.createBucket('reports', 'us-east-1');
  aws.world.objects.put('reports', 'a b/report.json', Buffer.from('{"loss": {"value": 0.1}}'));
  const reported = await workspace.run({
    mode: 'evaluate',
    report: 's3://reports/a b/report.json',
    gates: 'loss.value < 1',
  });
  expect(reported).toMatchObject({ code: 0, outputs: { passed: 'true' } });

  const registered = await workspace.run({ ...REGISTER, from: resultOf(evaluated) });
  expect(registered).toMatchObject({ code: 0, outputs: { 'approval-status': 'PendingManualApproval' } });
  const approval = { mode: 'register', 'approval-status': 'Approved', description: 'better' };
  const arn = registered.outputs['model-package-arn'] ?? '';
  const approved = await workspace.run({ ...approval, 'model-package-arn': arn });
  expect(approved).toMatchObject({ code: 0, outputs: { 'approval-status': 'Approved' } });

  const group = { 'model-package-group': REGISTER['model-package-group'] };
  const deployed = await workspace.run({ ...DEPLOY, ...group });
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  const again = await workspace.run({ ...DEPLOY, ...group });
  expect(again).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });
  const better = await workspace.run({ ...TRAIN, hyperparameters: 'objective: binary:logistic\nnum_round: 8' }, '1002');
  const updated = await workspace.run({ ...DEPLOY, from: resultOf(better) });
  expect(updated).toMatchObject({ code: 0, outputs: { status: 'Completed', changed: 'true' } });
  const deleted = await workspace.run({ mode: 'delete', 'stack-name': DEPLOY['stack-name'] });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });

  expect(correctOperations(proxy.requests)).toEqual([]);
});

test('the deletion of an endpoint that no stack owns sends what AWS takes', async () => {
  await using proxy = await startRecordingProxy(aws.url);
  using workspace = createWorkspace(proxy.url);
  const trained = await workspace.run(TRAIN, 'bare');
  const { 'model-artifact': ModelDataUrl = '', 'image-uri': Image = '' } = trained.outputs;
  const model = ['--primary-container', JSON.stringify({ Image, ModelDataUrl })];
  await callAws(aws.url, ['sagemaker', 'create-model', '--model-name', 'bare', '--execution-role-arn', ROLE, ...model]);
  const variant = { VariantName: 'v', ModelName: 'bare', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 };
  const variants = ['--production-variants', JSON.stringify([variant])];
  await callAws(aws.url, ['sagemaker', 'create-endpoint-config', '--endpoint-config-name', 'bare', ...variants]);
  const config = ['--endpoint-config-name', 'bare'];
  await callAws(aws.url, ['sagemaker', 'create-endpoint', '--endpoint-name', 'bare', ...config]);

  const deleted = await workspace.run({ mode: 'delete', 'endpoint-name': 'bare' });
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(deleted.result).toMatchObject({ deleted: ['endpoint/bare', 'endpoint-config/bare', 'model/bare'] });
  expect(correctOperations(proxy.requests)).toEqual([]);
});

test('a training that fails sends what AWS takes', async () => {
  await using proxy = await startRecordingProxy(aws.url);
  using workspace = createWorkspace(proxy.url);
  const failed = await workspace.run({ ...TRAIN, channels: 'train: spoiled.csv', logs: 'tail' }, 'spoiled');
  expect(failed).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(failed.stdout).toMatch(/^::error::.*setosa/m);
  expect(correctOperations(proxy.requests)).toEqual([]);
});

test('a cancelled training sends what AWS takes', async () => {
  await using proxy = await startRecordingProxy(aws.url);
  using workspace = createWorkspace(proxy.url);
  const endless = { ...TRAIN, hyperparameters: 'objective: binary:logistic\nnum_round: 100000000' };
  const training = workspace.start(endless, 'endless');
  await firstRound(training);
  training.child.kill('SIGINT');
  expect(await training.outcome).toMatchObject({ code: 1, outputs: { status: 'Stopped' } });
  expect(correctOperations(proxy.requests)).toEqual([]);
});

test('a deployment that rolls back, and its repetition, send what AWS takes', async () => {
  await using proxy = await startRecordingProxy(aws.url);
  using workspace = createWorkspace(proxy.url);
  const model = { 'model-artifact': 's3://reports/none.tar.gz', image: 'xgboost:1.7-1' };
  const failed = await workspace.run({ ...DEPLOY, ...model, 'stack-name': 'broken' });
  expect(failed).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });
  const failedAgain = await workspace.run({ ...DEPLOY, ...model, 'stack-name': 'broken' });
  expect(failedAgain).toMatchObject({ code: 1, outputs: { status: 'RolledBack' } });
  expect(correctOperations(proxy.requests)).toEqual([]);
});

/** Resolves when the container's first round is in the log. */
async function firstRound({ child, stdout }: StartedAction): Promise<void> {
  while (!stdout().includes('[0]#011')) {
    if (child.stdout === null) throw new Error('the action was started without a pipe');
    await once(child.stdout, 'data');
  }
}
