import { expect, test } from '@jest/globals';
import { checkRequests } from './check-requests.ts';
import type { RecordedRequest } from './recording-proxy.ts';

const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=local/20261121/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

function sagemaker(operation: string, body: unknown): RecordedRequest {
  return {
    method: 'POST',
    path: '/',
    headers: {
      ...signedFor('sagemaker'),
      'x-amz-target': `SageMaker.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    },
    body: Buffer.from(JSON.stringify(body)),
  };
}

function cloudformation(form: Readonly<Record<string, string>>): RecordedRequest {
  return {
    method: 'POST',
    path: '/',
    headers: { ...signedFor('cloudformation'), 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams({ Version: '2010-05-15', ...form }).toString()),
  };
}

function rest(service: string, line: string, { headers = {}, body = '' } = {}): RecordedRequest {
  const [method = '', path = ''] = line.split(' ');
  return { method, path, headers: { ...signedFor(service), ...headers }, body: Buffer.from(body) };
}

async function problemsOf(request: RecordedRequest): Promise<readonly string[]> {
  return (await checkRequests([request])).flatMap(({ problems }) => problems);
}

const endpoint = { EndpointName: 'iris', EndpointConfigName: 'iris-1' };

test('correct requests of every protocol pass, each told by its operation', async () => {
  const part = '<Part><ETag>"0"</ETag><PartNumber>1</PartNumber></Part>';
  const checked = await checkRequests([
    sagemaker('CreateEndpoint', { ...endpoint, Tags: [{ Key: 'größe', Value: '𝒙 1' }] }),
    cloudformation({
      Action: 'CreateChangeSet',
      StackName: 'iris',
      ChangeSetName: 'first',
      'Capabilities.member.1': 'CAPABILITY_IAM',
      'Parameters.member.1.ParameterKey': 'Image',
      'Parameters.member.1.UsePreviousValue': 'true',
      NotificationARNs: '',
    }),
    rest('s3', 'PUT /flowers/a%20b?x-id=PutObject', { headers: { 'x-amz-meta-sha': '0' }, body: 'text' }),
    rest('s3', 'PUT /flowers/a?partNumber=1&uploadId=u', { body: 'text' }),
    rest('s3', 'POST /flowers/a?uploads'),
    rest('s3', 'POST /flowers/a?uploadId=u', {
      body: `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${part}</CompleteMultipartUpload>`,
    }),
    rest('s3', 'GET /flowers/?list-type=2&prefix=a%2F&max-keys=2'),
    rest('s3', 'HEAD /flowers'),
    rest('sagemaker', 'POST /endpoints/iris/invocations', { headers: { 'content-type': 'text/csv' }, body: '1,2' }),
  ]);
  expect(checked.flatMap(({ problems, skipped }) => [...problems, ...skipped])).toEqual([]);
  expect(checked.map(({ operation }) => operation)).toEqual([
    'sagemaker:CreateEndpoint',
    'cloudformation:CreateChangeSet',
    's3:PutObject',
    's3:UploadPart',
    's3:CreateMultipartUpload',
    's3:CompleteMultipartUpload',
    's3:ListObjectsV2',
    's3:HeadBucket',
    'sagemaker-runtime:InvokeEndpoint',
  ]);
});

test.each([
  ['a missing member', { EndpointName: 'iris' }, 'CreateEndpoint: required: EndpointConfigName is missing'],
  ['an unknown member', { ...endpoint, Tag: [] }, 'CreateEndpoint: unknown: CreateEndpointInput has no Tag'],
  ['a wrong type', { ...endpoint, Tags: {} }, 'CreateEndpoint.Tags: type: {} is no list'],
  [
    'a name that does not match its pattern as a whole',
    { ...endpoint, EndpointName: 'iris_1' },
    "CreateEndpoint.EndpointName: pattern: 'iris_1' does not match [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}",
  ],
  [
    'a name that is too long',
    { ...endpoint, EndpointConfigName: 'x'.repeat(64) },
    'CreateEndpoint.EndpointConfigName: length: 64 is above 63',
  ],
  [
    'a missing member deep inside',
    { ...endpoint, Tags: [{ Key: 'a', Value: 'b' }, { Key: 'c' }] },
    'CreateEndpoint.Tags[1]: required: Value is missing',
  ],
])('%s is found', async (_, body, problem) => {
  expect(await problemsOf(sagemaker('CreateEndpoint', body))).toContain(problem);
});

test('enumerations, ranges and lengths of lists are looked at', async () => {
  const variant = { VariantName: 'a', ModelName: 'm', InstanceType: 'm5.large', InitialInstanceCount: 0 };
  expect(
    await problemsOf(sagemaker('CreateEndpointConfig', { EndpointConfigName: 'c', ProductionVariants: [variant] })),
  ).toEqual([
    expect.stringMatching(/InstanceType: enum: 'm5.large' is none of \d+ values/),
    expect.stringMatching(/InitialInstanceCount: range: 0 is below 1/),
  ]);
  expect(
    await problemsOf(sagemaker('CreateEndpointConfig', { EndpointConfigName: 'c', ProductionVariants: [] })),
  ).toEqual(['CreateEndpointConfig.ProductionVariants: length: 0 is below 1']);
});

test.each([
  ['an operation that does not exist', sagemaker('CreateEndpoints', {}), 'has no operation CreateEndpoints'],
  [
    'a signature for another service',
    {
      ...sagemaker('CreateEndpoint', endpoint),
      headers: { ...sagemaker('CreateEndpoint', {}).headers, ...signedFor('s3') },
    },
    'is signed for s3, not for sagemaker',
  ],
  [
    'a gap in a list of a form',
    cloudformation({ Action: 'DeleteStack', StackName: 'iris', 'RetainResources.member.2': 'Model' }),
    'items are numbered',
  ],
  [
    'a text where a form wants a boolean',
    cloudformation({ Action: 'ExecuteChangeSet', ChangeSetName: 'first', StackName: 'iris', DisableRollback: 'yes' }),
    "DisableRollback: type: 'yes' is no boolean",
  ],
  [
    'an unknown name in a form',
    cloudformation({ Action: 'DeleteStack', StackName: 'iris', Force: 'yes' }),
    'DeleteStackInput has no Force',
  ],
  ['an unknown parameter of a query', rest('s3', 'GET /flowers?list-type=2&suffix=a'), 'has no suffix'],
  ['an unknown S3 header', rest('s3', 'HEAD /flowers', { headers: { 'x-amz-bucket': 'a' } }), 'has no x-amz-bucket'],
  ['a number that is none', rest('s3', 'GET /flowers?list-type=2&max-keys=many'), "'many' is no integer"],
  ['a body where none belongs', rest('s3', 'GET /flowers/a', { body: 'text' }), 'GetObject has no body'],
  ['another operation than the client names', rest('s3', 'GET /flowers/a?x-id=PutObject'), 'but it is a GetObject'],
  [
    'XML of another root',
    rest('s3', 'PUT /flowers', { body: '<Create/>' }),
    'the root element is Create, not {http://s3.amazonaws.com/doc/2006-03-01/}CreateBucketConfiguration',
  ],
  ['a path that nobody has', rest('sagemaker', 'POST /endpoints/iris'), 'no operation of sagemaker-runtime is'],
])('%s is found', async (_, request, problem) => {
  expect(await problemsOf(request)).toEqual([expect.stringContaining(problem)]);
});
