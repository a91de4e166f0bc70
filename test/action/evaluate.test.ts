import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, credentials, stepFrom, trainStep } from './on-local-aws.ts';
import { type ActionOutcome, runAction } from './run-action.ts';

const local = useLocalAws();
afterEach(() => local.aws().world.faults.clear());

const resultOf = ({ outputs }: ActionOutcome) => outputs['result'] ?? '';
const evaluateStep = (inputs: Readonly<Record<string, string>>, cwd = checkout()) =>
  runAction({ cwd, env: credentials(local.aws()), inputs: { mode: 'evaluate', ...inputs } });

describe('is red with one sentence for', () => {
  const judged = (report: string, gates: string) => {
    const cwd = checkout();
    writeFileSync(join(cwd, 'report.json'), report);
    return evaluateStep({ report: 'report.json', gates }, cwd);
  };

  test.each([
    ['an empty report', '', 'mse < 1', 'the report report.json is empty'],
    ['what is no JSON', 'mse: 3', 'mse < 1', 'report.json is not a JSON report: '],
    ['a report without a number', '{"mse": "low"}', 'mse < 1', 'the report report.json holds no metric'],
    [
      'a missing metric',
      '{"mae": 3}',
      'mse < 1',
      '1 of 1 gate not met: mse < 1 (there is no such metric (did you mean "mae"?))',
    ],
    ['NaN', '{"mse": NaN}', 'mse < 1', '1 of 1 gate not met: mse < 1 (the metric is NaN)'],
  ])('%s', async (_, report, gates, sentence) => {
    const { code, stdout } = await judged(report, gates);
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringContaining(`::error::${sentence}`),
    ]);
  });

  test('an S3 object that is not there, or that nobody lets it read', async () => {
    const gates = 'mse < 1';
    const missing = await evaluateStep({ report: 's3://nobody/report.json', gates });
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.stdout).toMatch(/^::error::s3:\/\/nobody\/report\.json cannot be read: The specified bucket/m);
    local.aws().world.faults.order({ kind: 'access-denied', at: 's3.GetObject' });
    const denied = await evaluateStep({ report: 's3://nobody/report.json', gates });
    expect(denied.stdout).toMatch(/^::error::s3:\/\/nobody\/report\.json cannot be read: User: .* s3:GetObject/m);
  });
});

test("SageMaker's own model quality report is judged by dotted paths", async () => {
  const cwd = checkout();
  const report = { version: 0, regression_metrics: { mse: { value: 4.6, standard_deviation: 0.2 } } };
  writeFileSync(join(cwd, 'report.json'), JSON.stringify(report));
  const gates = 'regression_metrics.mse.value <= 7.0';
  const { code, stdout, summary } = await evaluateStep({ report: 'report.json', gates }, cwd);
  expect(code).toBe(0);
  expect(stdout).toContain(`✓ ${gates} (is 4.6, bound 7, margin 2.4)`);
  expect(summary).toContain(`| ✅ | \`${gates}\` | 4.6 | 7 | 2.4 |`);
});

test('a series is judged by what the train step collected, without a look at the log', async () => {
  const aws = local.aws();
  const trained = await runAction({ ...trainStep(aws, checkout()), runId: 'series' });
  const reads = () => aws.requests().filter(({ service }) => service === 'logs').length;
  const before = reads();
  const gates = 'min(validation:logloss) < 0.6\nfirst(validation:logloss) > 0.3';
  const judged = await runAction(stepFrom(aws, resultOf(trained), { mode: 'evaluate', gates }));
  expect(judged).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  expect(JSON.parse(judged.outputs['metrics'] ?? '')).toHaveProperty(['min(validation:logloss)']);
  expect(reads()).toBe(before);
});

test('a champion is refused before AWS is asked where a gate needs one and none is given', async () => {
  const { code, stdout } = await evaluateStep({ 'training-job': 'iris', gates: 'rmse < champion' });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error::gates \(with:\): "rmse < champion" compares with a champion: give `champion`/m);
});

test('a challenger and the champion are asked the same rows, and stand side by side', async () => {
  const aws = local.aws();
  const deployed = async (rounds: number, stack: string) => {
    const hyperparameters = `objective: binary:logistic\nnum_round: ${rounds}`;
    const trained = await runAction({ ...trainStep(aws, checkout(), { hyperparameters }), runId: stack });
    const registration = { 'model-package-group': 'flowers', 'approval-status': 'Approved' };
    const registered = await runAction(stepFrom(aws, resultOf(trained), { mode: 'register', ...registration }));
    return await runAction(stepFrom(aws, resultOf(registered), { mode: 'deploy', 'stack-name': stack }));
  };
  const reigning = await deployed(1, 'reigning');
  const challenger = await deployed(8, 'challenger');
  const compare = (from: ActionOutcome, gates: string) =>
    evaluateStep({
      from: resultOf(from),
      'test-data': 'data/train.csv',
      problem: 'binary',
      champion: '{model-package-group: flowers, endpoint-name: reigning}',
      gates,
    });
  const compared = await compare(challenger, 'log_loss < champion\naccuracy >= champion');
  expect(compared).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', 'champion-arn': reigning.outputs['model-package-arn'] },
    result: { champion: { 'measured-by': 'endpoint', 'endpoint-name': 'reigning', metrics: { accuracy: 1 } } },
  });
  expect(compared.summary).toMatch(/^\| Metric \| Value \| Champion \|$/m);
  expect(compared.summary).toMatch(/^\| `accuracy` \| 1 \([\d.]+–1\) \| 1 \|$/m);
  expect(compared.summary).not.toContain('accuracy.lower');
  expect(compared.stdout).not.toMatch(/^::warning/m);

  const another = await evaluateStep({
    from: resultOf(challenger),
    'endpoint-name': 'reigning',
    'test-data': 'data/train.csv',
    problem: 'binary',
  });
  expect(another).toMatchObject({ code: 1, outputs: { status: 'Failed' } });
  expect(another.stdout).toMatch(
    /^::error::endpoint reigning serves \S+flowers\/1, .* not \S+flowers\/2: its metrics/m,
  );

  const newest = challenger.outputs['model-package-arn'];
  const outdated = await compare(await deployed(9, 'newer'), 'log_loss > 0');
  expect(outdated).toMatchObject({ code: 0, outputs: { 'champion-arn': newest } });
  expect(outdated.stdout).toMatch(
    /^::warning::champion: endpoint reigning serves \S+flowers\/1, not \S+flowers\/2: the model is compared with what/m,
  );
});
