import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { clientSettings } from '../../server/client-settings.ts';
import { callApi } from '../apigateway/local-api.ts';
import { create, type LocalCloudFormation, startLocalCloudFormation } from './local-cloudformation.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
});

afterEach(() => local.close());

const TemplateBody = `
Resources:
  Role: {Type: AWS::IAM::Role, Properties: {RoleName: api, AssumeRolePolicyDocument: {}}}
  Data: {Type: AWS::S3::Bucket, Properties: {BucketName: data}}
Outputs:
  Url: {Value: !Sub 'https://a1b2c3d4e5.execute-api.\${AWS::Region}.\${AWS::URLSuffix}'}
  Partition: {Value: !Ref AWS::Partition}
  Role: {Value: !GetAtt Role.Arn}
  Data: {Value: !GetAtt Data.DomainName}
`;

test.each([
  ['eu-west-1', 'aws', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
])('a stack in %s is in the partition %s, whose names end in %s', async (region, partition, suffix) => {
  const client = new CloudFormationClient(clientSettings(local.aws.url, region));
  const input = { StackName: 's', TemplateBody, Capabilities: ['CAPABILITY_NAMED_IAM' as const] };

  const { StackId, Outputs = [] } = await create({ ...local, client }, input);
  client.destroy();

  const host = `a1b2c3d4e5.execute-api.${region}.${suffix}`;

  expect(StackId).toMatch(new RegExp(`^arn:${partition}:cloudformation:${region}:`));
  expect(Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]))).toEqual({
    Url: `https://${host}`,
    Partition: partition,
    Role: `arn:${partition}:iam::123456789012:role/api`,
    Data: `data.s3.${suffix}`,
  });
  // The name is known to be that of an API, though there is none.
  expect(await callApi(local, new URL(`https://${host}/v1/predict`))).toMatchObject({ body: { message: 'Forbidden' } });
});
