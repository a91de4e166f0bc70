import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, credentials, ROLE, stepFrom, trainStep } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws();

/** Says how large the model is and how many rows it would be tested on. */
const EVALUATE = `
import json, os
base = '/opt/ml/processing/'
report = {'bytes': os.path.getsize(base + 'model/model.tar.gz'), 'rows': len(open(base + 'test/train.csv').readlines())}
json.dump(report, open(base + 'evaluation/evaluation.json', 'w'))
`;

test('a script measures a model while nobody waits; a later step judges what it found, and another registers it', async () => {
  const aws = local.aws();
  const cwd = checkout();
  writeFileSync(join(cwd, 'evaluate.py'), EVALUATE);
  const trained = await runAction(trainStep(aws, cwd));
  const job = { image: 'sklearn', 'entry-point': 'evaluate.py', 'test-data': 'data/train.csv' };
  const started = await runAction({
    cwd,
    env: credentials(aws),
    inputs: {
      mode: 'evaluate',
      from: trained.outputs['result'] ?? '',
      ...job,
      'execution-role-arn': ROLE,
      wait: 'false',
    },
  });
  expect(started).toMatchObject({ code: 0, outputs: { status: 'InProgress', passed: 'false' } });
  expect(started.outputs).not.toHaveProperty('metrics');

  const gates = 'rows == 40\nbytes > 0';
  const judged = await runAction(stepFrom(aws, started.outputs['result'] ?? '', { mode: 'evaluate', gates }));
  expect(judged).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', passed: 'true', 'job-name': trained.outputs['job-name'] },
    result: { 'evaluation-job': started.result?.['evaluation-job'], metrics: { rows: 40 } },
  });
  expect(judged.outputs['report-uri']).toMatch(/^s3:\/\/.*\/evaluation\.json$/);

  const group = { mode: 'register', 'model-package-group': 'evaluated' };
  const registered = await runAction(stepFrom(aws, judged.outputs['result'] ?? '', group));
  expect(registered).toMatchObject({ code: 0, outputs: { 'model-package-version': '1' } });
});
