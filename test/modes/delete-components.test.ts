import { expect, test } from '@jest/globals';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { fakeClock, testRun } from '../run-fixture.ts';
import { startComponentEndpoint } from './component-endpoint.ts';
import { deleteConfig } from './deploy-fixture.ts';

test('inference components go before the endpoint, their scaling before them, and their models with them', async () => {
  await using aws = await startComponentEndpoint();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_ACCESS_KEY_ID: 'stub',
    AWS_SECRET_ACCESS_KEY: 'stub',
  });
  const { run } = testRun({ clock: fakeClock() });
  const result = await deleteDeployment(deleteConfig({ kind: 'endpoint', endpointName: 'shared' }), run);
  expect(result).toMatchObject({
    status: 'Completed',
    deleted: [
      'scalable-target/inference-component/large',
      'inference-component/large',
      'inference-component/small',
      'model/model-of-large',
      'model/model-of-small',
      'endpoint-config/shared-config',
      'endpoint/shared',
    ],
  });
  expect(aws.asked.filter((request) => /^De(?:lete|register)/.test(request))).toEqual([
    'DeregisterScalableTarget',
    'DeleteInferenceComponent large',
    'DeleteInferenceComponent small',
    'DeleteModel model-of-large',
    'DeleteModel model-of-small',
    'DeleteEndpointConfig',
    'DeleteEndpoint',
  ]);
});
