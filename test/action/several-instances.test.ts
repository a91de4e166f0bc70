import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { useLocalAws } from '../local-aws.ts';
import { checkout, trainStep } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws();

test('a training on two instances is one model, and the log of each has its name', async () => {
  const trained = await runAction(trainStep(local.aws(), checkout(), { 'instance-count': '2' }));
  expect(trained).toMatchObject({
    code: 0,
    outputs: { status: 'Completed', 'model-artifact': expect.stringMatching(/\/model\.tar\.gz$/) },
  });
  for (const host of ['algo-1', 'algo-2']) {
    const rounds = trained.stdout.matchAll(new RegExp(`^\\[${host}\\] .*\\[(\\d)\\]#011train-logloss:`, 'gm'));
    expect([...rounds].map(([, round]) => Number(round))).toEqual([0, 1, 2, 3, 4]);
  }
});

/** Every instance takes the rows that are its own. */
const SHARE = `
import json
hosts = json.load(open('/opt/ml/config/resourceconfig.json'))
first, count = hosts['hosts'].index(hosts['current_host']), len(hosts['hosts'])
rows = open('/opt/ml/processing/input/rows/train.csv').readlines()[first::count]
open('/opt/ml/processing/output/share/' + hosts['current_host'] + '.csv', 'w').writelines(rows)
print('took', len(rows), 'of the rows')
`;

test('what two instances of a processing job have written lies side by side', async () => {
  const aws = local.aws();
  const cwd = checkout();
  writeFileSync(join(cwd, 'share.py'), SHARE);
  const { env = {}, inputs } = trainStep(aws, cwd);
  const processed = await runAction({
    cwd,
    env,
    inputs: {
      mode: 'process',
      image: 'sklearn',
      'entry-point': 'share.py',
      'execution-role-arn': inputs['execution-role-arn'] ?? '',
      inputs: 'rows: data/train.csv',
      outputs: 'share:',
      'instance-count': '2',
    },
  });
  expect(processed).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  for (const host of ['algo-1', 'algo-2']) expect(processed.stdout).toContain(`[${host}] took 20 of the rows`);
  const [, bucket = '', prefix = ''] =
    /^s3:\/\/([^/]+)\/(.*)$/.exec(JSON.parse(processed.outputs['outputs'] ?? '').share) ?? [];
  const written = aws.world.objects.list(bucket, prefix).map(({ key }) => key.slice(key.lastIndexOf('/') + 1));
  expect(written).toEqual(['algo-1.csv', 'algo-2.csv']);
});
