/** How docs/deploy.md tells users to come by the key of a public API. */
import { expect, test } from '@jest/globals';
import { callAws } from './call-aws.ts';
import { setScene } from './scene.ts';

const TEMPLATE = `
Resources:
  One: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: a-key-of-twenty-characters}}
  Two: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true}}
Outputs:
  ApiKeyId: {Value: !Ref One}
`;

test('the AWS CLI tells the value of an API key, and lists the keys by pages', async () => {
  await using scene = await setScene();
  const { aws } = scene;
  const json = async (...args: string[]) => JSON.parse(await callAws(aws.url, [...args, '--output', 'json']));
  await callAws(aws.url, ['cloudformation', 'create-stack', '--stack-name', 'api', '--template-body', TEMPLATE]);
  await callAws(aws.url, ['cloudformation', 'wait', 'stack-create-complete', '--stack-name', 'api']);
  const { Stacks } = await json('cloudformation', 'describe-stacks', '--stack-name', 'api');

  const keyId = Stacks[0].Outputs[0].OutputValue;
  const key = await json('apigateway', 'get-api-key', '--include-value', '--api-key', keyId);
  const { items } = await json('apigateway', 'get-api-keys', '--page-size', '1');

  expect(key).toMatchObject({ id: keyId, value: 'a-key-of-twenty-characters', enabled: true });
  expect(key.createdDate * 1000).toBeGreaterThan(Date.now() - 60_000);
  expect(items).toHaveLength(2);
});
