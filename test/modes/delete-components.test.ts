import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { deleteDeployment } from '../../src/modes/delete/delete.ts';
import { fakeClock, testRun } from '../run-fixture.ts';
import { deleteConfig } from './deploy-fixture.ts';

/** An endpoint with two inference components on it, as SageMaker and Application Auto Scaling tell of it; the local AWS has no such endpoints. */
let components: string[];
let isThere: boolean;
let asked: string[];
let server: Server;

const ANSWERS: Readonly<Record<string, (input: Readonly<Record<string, string>>) => object>> = {
  DescribeEndpoint: () => ({
    EndpointName: 'shared',
    EndpointConfigName: 'shared-config',
    EndpointStatus: 'InService',
  }),
  DescribeEndpointConfig: () => ({ EndpointConfigName: 'shared-config', ProductionVariants: [{ VariantName: 'v' }] }),
  ListInferenceComponents: () => ({
    InferenceComponents: components.map((name) => ({ InferenceComponentName: name, EndpointName: 'shared' })),
  }),
  DescribeInferenceComponent: ({ InferenceComponentName }) => ({
    Specification: { ModelName: `model-of-${InferenceComponentName}` },
  }),
  DeleteInferenceComponent: ({ InferenceComponentName }) => {
    components = components.filter((name) => name !== InferenceComponentName);
    return {};
  },
  DeleteEndpoint: () => {
    isThere = false;
    return {};
  },
  DescribeScalableTargets: () => ({
    ScalableTargets: [
      {
        ServiceNamespace: 'sagemaker',
        ResourceId: 'inference-component/large',
        ScalableDimension: 'sagemaker:inference-component:DesiredCopyCount',
      },
    ],
  }),
};

const OF_NO_STACK =
  '<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack for shared does not exist</Message></Error></ErrorResponse>';

beforeEach(async () => {
  components = ['large', 'small'];
  isThere = true;
  asked = [];
  server = createServer(async (request, response) => {
    const body = await text(request);
    if (body.startsWith('Action=DescribeStackResources')) {
      response.writeHead(400, { 'content-type': 'text/xml' }).end(OF_NO_STACK);
      return;
    }
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input: Record<string, string> = JSON.parse(body);
    asked.push([operation, input['InferenceComponentName'] ?? input['ModelName'] ?? ''].join(' ').trim());
    const isGone = operation === 'DescribeEndpoint' && !isThere;
    response.writeHead(isGone ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    const missing = { __type: 'ValidationException', message: 'Could not find endpoint "shared".' };
    response.end(JSON.stringify(isGone ? missing : (ANSWERS[operation]?.(input) ?? {})));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_ACCESS_KEY_ID: 'stub',
    AWS_SECRET_ACCESS_KEY: 'stub',
  });
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

test('inference components go before the endpoint, their scaling before them, and their models with them', async () => {
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
  expect(asked.filter((request) => /^De(?:lete|register)/.test(request))).toEqual([
    'DeregisterScalableTarget',
    'DeleteInferenceComponent large',
    'DeleteInferenceComponent small',
    'DeleteModel model-of-large',
    'DeleteModel model-of-small',
    'DeleteEndpointConfig',
    'DeleteEndpoint',
  ]);
});
