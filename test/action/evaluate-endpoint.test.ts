import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateEndpointCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { connectAws } from '../../src/aws/clients.ts';
import { useLocalAws } from '../local-aws.ts';
import { serveAnswering } from '../modes/answering-endpoint.ts';
import { checkout, credentials } from './on-local-aws.ts';
import { runAction } from './run-action.ts';

const local = useLocalAws({
  containerCommand: [process.execPath, join(import.meta.dirname, '../modes/answering-container.ts')],
});

beforeAll(async () => {
  await serveAnswering('csv');
  local.aws().world.faults.order({ kind: 'slow', at: 'endpoint.Creating', name: 'late', millis: 600_000 });
  const client = connectAws({ region: 'us-east-1', forcePathStyle: true }).client(SageMakerClient);
  await client.send(new CreateEndpointCommand({ EndpointName: 'late', EndpointConfigName: 'csv' }));
});

describe('an evaluation by an endpoint is red with one sentence for', () => {
  test.each([
    ['one that is not there', 'nobody', '0', '1,1', /^there is no endpoint nobody in us-east-1/],
    ['one that is not in service', 'late', '0', '1,1', /^endpoint late is Creating, not InService/],
    ['a label column out of range', 'csv', '2', '1,1', /label-column 2 is not there: the first line has 2 columns/],
    ['a label that is NaN', 'csv', '0', '1,1\nNaN,2', /^row 2 \(rows\.csv, line 2\): the label is "NaN", not a number/],
    ['a test set without a row', 'csv', '0', 'y,x', /^there is no row in rows\.csv/],
  ])('%s', async (_, endpoint, labelColumn, rows, sentence) => {
    const cwd = checkout();
    writeFileSync(join(cwd, 'rows.csv'), rows);
    const { code, stdout, outputs } = await runAction({
      cwd,
      env: credentials(local.aws()),
      inputs: {
        mode: 'evaluate',
        'endpoint-name': endpoint,
        'test-data': 'rows.csv',
        'label-column': labelColumn,
        gates: 'rmse <= 1',
      },
    });
    expect(code).toBe(1);
    const errors = stdout.split('\n').flatMap((line) => line.match(/^::error[^:]*::(.*)$/)?.[1] ?? []);
    expect(errors).toEqual([expect.stringMatching(sentence)]);
    expect(outputs['passed']).not.toBe('true');
  });
});
