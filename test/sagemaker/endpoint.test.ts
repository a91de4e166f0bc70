import { expect, test } from '@jest/globals';
import { type Endpoint, whyNotServing } from '../../src/sagemaker/endpoint.ts';

const serving: Endpoint = {
  name: 'iris',
  arn: 'arn:aws:sagemaker:us-east-1:123456789012:endpoint/iris',
  status: 'InService',
  configName: 'new',
  pendingDeployment: false,
  alarms: [],
};

test('an endpoint in service with the config asked for serves it', () => {
  expect(whyNotServing(serving, 'new')).toBeUndefined();
});

test.each([
  [undefined, 'the endpoint does not exist'],
  [{ ...serving, status: 'Failed', failureReason: 'no ping' }, 'no ping'],
  [{ ...serving, status: 'OutOfService' }, 'its status is OutOfService'],
  [{ ...serving, configName: 'old' }, 'it serves the endpoint config old, not new'],
  [
    { ...serving, configName: 'old', failureReason: 'alarm went off' },
    'it serves the endpoint config old, not new: alarm went off',
  ],
  [{ ...serving, pendingDeployment: true }, 'a deployment to it is still pending'],
] as const)('%j does not serve it', (endpoint, reason) => {
  expect(whyNotServing(endpoint, 'new')).toBe(reason);
});
