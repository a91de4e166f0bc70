import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, stepFrom, trainStep } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws();

test('a model goes from data to an endpoint that answers, by results alone, and away again', async () => {
  const aws = local.aws();
  const trained = await runAction(trainStep(aws, checkout()));
  expect(trained).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(JSON.parse(trained.outputs['metrics'] ?? '')).toHaveProperty('validation:logloss');
  expect(trained.stdout).toMatch(/^\[algo-1\] .*\[4\]#011train-logloss:/m);
  expect(trained.summary).toMatch(/^### ✅ training job iris-train-[0-9a-f]{10} completed/);

  const from = (step: { outputs: Readonly<Record<string, string>> }) => step.outputs['result'] ?? '';
  const evaluated = await runAction(
    stepFrom(aws, from(trained), { mode: 'evaluate', gates: 'validation:logloss < 0.6' }),
  );
  expect(evaluated).toMatchObject({ code: 0, outputs: { status: 'Completed', passed: 'true' } });

  const registered = await runAction(
    stepFrom(aws, from(evaluated), { mode: 'register', 'model-package-group': 'chain', 'approval-status': 'Approved' }),
  );
  expect(registered).toMatchObject({
    code: 0,
    outputs: { 'model-package-version': '1', 'approval-status': 'Approved' },
  });

  const cases =
    '- {name: negative, body: "-5,3", expect: {near: {value: 0, tolerance: 0.4}}}\n- {name: positive, body: "5,3", expect: {near: {value: 1, tolerance: 0.4}}}';
  const deployed = await runAction(stepFrom(aws, from(registered), { mode: 'deploy', 'stack-name': 'chain', cases }));
  expect(deployed).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', 'endpoint-name': 'chain', changed: 'true' },
  });
  expect(deployed.result).toMatchObject({
    cases: [
      { name: 'negative', passed: true },
      { name: 'positive', passed: true },
    ],
  });
  expect(aws.requests().filter(({ operation }) => operation === 'InvokeEndpoint')).toHaveLength(2);

  const again = await runAction(stepFrom(aws, from(registered), { mode: 'deploy', 'stack-name': 'chain' }));
  expect(again).toMatchObject({ code: 0, outputs: { status: 'NoChanges', changed: 'false' } });

  const deleted = await runAction(stepFrom(aws, from(deployed), { mode: 'delete' }));
  expect(deleted).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  expect(aws.world.processes.running()).toBe(0);

  const nothing = await runAction(stepFrom(aws, from(deployed), { mode: 'delete' }));
  expect(nothing).toMatchObject({ code: 0, outputs: { status: 'NoChanges' } });
});

test('a re-run takes the result of its first attempt instead of training again', async () => {
  const aws = local.aws();
  const cwd = checkout();
  const created = () => aws.requests().filter(({ operation }) => operation === 'CreateTrainingJob').length;
  const first = await runAction({ ...trainStep(aws, cwd), runId: '2002' });
  const before = created();
  const second = await runAction({ ...trainStep(aws, cwd), runId: '2002' });
  expect(second).toMatchObject({ code: 0, outputs: { 'job-name': first.outputs['job-name'] } });
  const other = await runAction({ ...trainStep(aws, cwd), runId: '2003' });
  expect(other.outputs['job-name']).not.toBe(first.outputs['job-name']);
  expect(created()).toBe(before + 1);
});

test('wait: false leaves the job to a later step that attaches', async () => {
  const aws = local.aws();
  const started = await runAction({ ...trainStep(aws, checkout(), { wait: 'false' }), runId: '3003' });
  expect(started).toMatchObject({ code: 0, outputs: { status: 'InProgress' } });
  const attached = await runAction({
    ...trainStep(aws, checkout(), { from: started.outputs['result'] ?? '' }),
    runId: '3004',
  });
  expect(attached).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', 'job-name': started.outputs['job-name'] },
  });
});

test('the result file holds what the result output says', async () => {
  const cwd = checkout();
  const { outputs } = await runAction({
    ...trainStep(local.aws(), cwd, { 'result-file': 'out/result.json' }),
    runId: '4004',
  });
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(`${cwd}/out/result.json`, 'utf8').trim()).toBe(outputs['result']);
});
