import { afterEach, expect, test } from '@jest/globals';
import { stackEndpoint } from '../../src/cloudformation/stack-endpoint.ts';
import { testRun } from '../run-fixture.ts';
import { type CloudformationStub, stubCloudformation } from './cloudformation-stub.ts';

let stub: CloudformationStub;
afterEach(() => stub.close());

const resource = (type: string, physicalId: string) =>
  `<member><ResourceType>AWS::SageMaker::${type}</ResourceType><PhysicalResourceId>${physicalId}</PhysicalResourceId></member>`;

async function found(outputs: Readonly<Record<string, string>>, ...resources: readonly string[]) {
  stub = await stubCloudformation({
    ListStackResources: [{ result: `<StackResourceSummaries>${resources.join('')}</StackResourceSummaries>` }],
  });
  return await stackEndpoint(testRun().run.aws, {
    id: 'arn:iris',
    name: 'iris',
    status: 'CREATE_COMPLETE',
    outputs,
    tags: {},
    parameters: {},
    capabilities: [],
    isProtected: false,
  });
}

test('the outputs tell, and then nothing else is asked', async () => {
  expect(await found({ EndpointName: 'iris', EndpointConfigName: 'config' })).toEqual({
    endpointName: 'iris',
    configName: 'config',
  });
  expect(stub.operations).toEqual([]);
});

test('an output that has the ARN tells the name, too', async () => {
  const arn = (kind: string) => `arn:aws:sagemaker:us-east-1:123456789012:${kind}/iris`;
  expect(await found({ EndpointName: arn('endpoint'), EndpointConfigName: arn('endpoint-config') })).toEqual({
    endpointName: 'iris',
    configName: 'iris',
  });
});

test('without outputs the resources tell, by ARN or by name', async () => {
  const endpoint = resource('Endpoint', 'arn:aws:sagemaker:us-east-1:123456789012:endpoint/iris');
  expect(await found({}, endpoint, resource('EndpointConfig', 'iris-config'))).toEqual({
    endpointName: 'iris',
    configName: 'iris-config',
  });
});

test('which of two configs is the right one is not guessed', async () => {
  const configs = [resource('EndpointConfig', 'one'), resource('EndpointConfig', 'two')];
  expect(await found({ EndpointName: 'iris' }, ...configs)).toEqual({ endpointName: 'iris', configName: undefined });
});
