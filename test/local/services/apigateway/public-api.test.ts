import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  create,
  history,
  type LocalCloudFormation,
  remove,
  startLocalCloudFormation,
  update,
} from '../cloudformation/local-cloudformation.ts';
import { apiTemplate, apiUrl, callApi, createApi, REFUSALS } from './local-api.ts';

let local: LocalCloudFormation;

beforeEach(async () => {
  local = await startLocalCloudFormation();
});

afterEach(() => local.close());

const key = { 'x-api-key': 'a-key-of-twenty-characters' };

test('a public API answers with what the endpoint behind it says, by its name and by path', async () => {
  const url = apiUrl(await createApi(local));
  const csv = { 'content-type': 'text/csv' };

  const byName = await callApi(local, url, { headers: csv });
  const [apiId] = url.host.split('.');
  const byPath = await fetch(`${local.aws.url}/restapis/${apiId}/v1/_user_request_/predict`, {
    method: 'POST',
    headers: csv,
    body: '1,2',
  });

  expect(byName).toMatchObject({ status: 200, body: { body: '1,2', contentType: 'text/csv' } });
  expect(await byPath.json()).toEqual(byName.body);
});

test('a method asks for JSON unless it maps the header of its caller', async () => {
  const integration = 'RequestParameters: {integration.request.header.Accept: method.request.header.Accept}';
  const url = apiUrl(await createApi(local, { integration }));

  const silent = await callApi(local, url);
  const spoken = await callApi(local, url, { headers: { accept: 'text/csv' } });

  expect([silent.body, spoken.body]).toMatchObject([{ accept: 'application/json' }, { accept: 'text/csv' }]);
});

test('headers and bodies travel by mappings and templates', async () => {
  const integration = `RequestTemplates: {application/json: '{"instances": [$input.body]}'}`;
  const responses =
    "[{StatusCode: '200', ResponseParameters: {method.response.header.Content-Type: integration.response.header.Content-Type, method.response.header.X-Variant: integration.response.header.x-amzn-invoked-production-variant}}]";
  const url = apiUrl(await createApi(local, { integration, responses }));

  const { headers, body } = await callApi(local, url, { headers: { 'content-type': 'application/json' }, body: '[1]' });

  expect(body).toMatchObject({ body: '{"instances": [[1]]}' });
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-variant': 'All' });
});

test('a content type without a template passes, or is refused, as the integration says', async () => {
  const integration = `PassthroughBehavior: NEVER\n        RequestTemplates: {application/json: $input.body}`;
  const url = apiUrl(await createApi(local, { integration }));

  expect(await callApi(local, url, { headers: { 'content-type': 'text/csv' } })).toMatchObject({
    status: 415,
    body: { message: 'Unsupported Media Type' },
  });
});

test('an error of the model comes by the pattern of its status', async () => {
  const url = apiUrl(await createApi(local));

  const answer = await callApi(local, url, { body: 'status 503' });

  expect(answer.status).toBe(502);
  expect(answer.body).toMatchObject({ OriginalStatusCode: 503 });
});

test('every refusal of the endpoint comes with the status and the name that SageMaker has for it', async () => {
  const ResponseParameters = {
    'method.response.header.X-Error-Type': 'integration.response.header.x-amzn-ErrorType',
  };
  const each = REFUSALS.map((status) => ({
    StatusCode: status,
    SelectionPattern: String(status),
    ResponseParameters,
  }));
  const url = apiUrl(await createApi(local, { responses: JSON.stringify([{ StatusCode: 200 }, ...each]) }));
  const said = async (body: string) => {
    const { status, headers } = await callApi(local, url, { body });
    return `${status} ${headers['x-error-type']}`;
  };

  const refusals = [await said('status 400')];
  for (const kind of ['throttling', 'access-denied', 'not-ready', 'server-error', 'unavailable'] as const) {
    local.aws.world.faults.order({ kind, at: 'sagemaker-runtime.InvokeEndpoint' });
    refusals.push(await said('1,2'));
  }

  expect(refusals).toEqual([
    '424 ModelError',
    '400 ThrottlingException',
    '403 AccessDeniedException',
    '429 ModelNotReadyException',
    '500 InternalFailure',
    '503 ServiceUnavailable',
  ]);
});

test('a template takes one member of the body, and sets the status where another is within a range', async () => {
  const lines = [
    "#set($status = $input.path('$.OriginalStatusCode'))",
    '#if($status >= 400 && $status < 500)',
    '#set($context.responseOverride.status = 400)',
    '#end',
    `{"said": $input.json('$.OriginalMessage'), "other": $input.json('$.Nothing')}`,
  ];
  const failed = {
    StatusCode: 502,
    SelectionPattern: '424',
    ResponseTemplates: { 'application/json': lines.join('\n') },
  };
  const url = apiUrl(await createApi(local, { responses: JSON.stringify([{ StatusCode: 200 }, failed]) }));

  const answers = [
    await callApi(local, url, { body: 'status 400' }),
    await callApi(local, url, { body: 'status 503' }),
  ];

  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [400, { said: 'status is 400', other: '' }],
    [502, { said: 'status is 503', other: '' }],
  ]);
});

const WITHIN = '#if($status >= 400 && $status < 500)';

test.each([
  ['a loop', "#foreach($one in $input.path('$.all'))"],
  ['a range within a range', `${WITHIN}\n${WITHIN}\n#end\n#end`],
  ['a range without an end', WITHIN],
])('a template with %s, which is not played, fails its resource', async (_, template) => {
  const templates = { 'application/json': template };
  const responses = JSON.stringify([{ StatusCode: 200, ResponseTemplates: templates }]);

  expect((await createApi(local, { responses })).StackStatus).toBe('ROLLBACK_COMPLETE');
});

test('what the container said is in the body, in the words of the runtime', async () => {
  const url = apiUrl(await createApi(local));

  const { body } = await callApi(local, url, { body: 'status 400' });

  expect(body).toEqual({
    Message: expect.stringContaining('Received client error (400) from primary'),
    ErrorCode: 'CLIENT_ERROR_FROM_MODEL',
    OriginalStatusCode: 400,
    OriginalMessage: 'status is 400',
    LogStreamArn: expect.stringContaining(':log-group:/aws/sagemaker/Endpoints/iris:'),
  });
});

test('an answer that no response is made for is the gateway’s own error', async () => {
  const url = apiUrl(await createApi(local, { responses: "[{StatusCode: '200', SelectionPattern: '200'}]" }));

  expect(await callApi(local, url, { body: 'status 503' })).toMatchObject({
    status: 500,
    body: { message: 'Internal server error' },
  });
});

test('a path without a method, another stage and another API are refused in the words of the gateway', async () => {
  const url = apiUrl(await createApi(local));
  const other = new URL(url.href.replace(/\/\/[a-z0-9]{10}/, '//aaaaaaaaaa'));

  const answers = [
    await callApi(local, url, { path: '/v1/nowhere' }),
    await callApi(local, url, { method: 'PUT' }),
    await callApi(local, url, { path: '/v2/predict' }),
    await callApi(local, other),
  ];

  expect(answers.map(({ status, body }) => [status, body])).toEqual([
    [403, { message: 'Missing Authentication Token' }],
    [403, { message: 'Missing Authentication Token' }],
    [403, { message: 'Forbidden' }],
    [403, { message: 'Forbidden' }],
  ]);
});

test('a method that wants a key takes one of a usage plan for its stage', async () => {
  const url = apiUrl(await createApi(local, { keyRequired: true }));

  const without = await callApi(local, url);
  const wrong = await callApi(local, url, { headers: { 'x-api-key': 'not-a-key-of-this-api' } });
  const right = await callApi(local, url, { headers: key });

  expect(without).toMatchObject({
    status: 403,
    body: { message: 'Forbidden' },
    headers: { 'x-amzn-errortype': 'ForbiddenException' },
  });
  expect([wrong.status, right.status]).toEqual([403, 200]);
});

test('whoever asks faster than the usage plan allows has to wait', async () => {
  const url = apiUrl(await createApi(local, { keyRequired: true, planThrottle: 'RateLimit: 0.001, BurstLimit: 2' }));

  const answers = [];
  for (let call = 0; call < 3; call += 1) answers.push(await callApi(local, url, { headers: key }));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[2]).toMatchObject({
    body: { message: 'Too Many Requests' },
    headers: { 'x-amzn-errortype': 'TooManyRequestsException' },
  });
});

test('whoever has used up the quota is told so', async () => {
  const url = apiUrl(await createApi(local, { keyRequired: true, quota: 'Limit: 1, Period: MONTH' }));

  await callApi(local, url, { headers: key });

  expect(await callApi(local, url, { headers: key })).toMatchObject({
    status: 429,
    body: { message: 'Limit Exceeded' },
  });
});

test('the limit of a stage holds for callers without a key', async () => {
  const url = apiUrl(await createApi(local, { stageThrottle: 'ThrottlingRateLimit: 0.001, ThrottlingBurstLimit: 1' }));

  const answers = [await callApi(local, url), await callApi(local, url)];

  expect(answers.map(({ status }) => status)).toEqual([200, 429]);
});

test('a changed method is public with the next deployment only', async () => {
  const url = apiUrl(await createApi(local));
  const changed = apiTemplate({ keyRequired: true });
  const again = { StackName: 's', Capabilities: ['CAPABILITY_IAM' as const] };

  await update(local, { ...again, TemplateBody: changed });
  const before = await callApi(local, url);
  await update(local, { ...again, TemplateBody: changed.replaceAll('Copy', 'Copy2') });
  const after = await callApi(local, url);

  expect([before.status, after.status]).toEqual([200, 403]);
});

test('a mapping of a header that the method does not declare fails its resource', async () => {
  const integration = 'RequestParameters: {integration.request.header.X: method.request.header.Undeclared}';

  const stack = await createApi(local, { integration });

  expect(stack.StackStatus).toBe('ROLLBACK_COMPLETE');
  expect(await history(local, 's')).toContainEqual(
    expect.stringContaining('[Invalid mapping expression parameter specified: method.request.header.Undeclared]'),
  );
});

test.each([
  ["[{StatusCode: '502', SelectionPattern: '424'}, {StatusCode: '502', SelectionPattern: '500'}]", 'already exists'],
  ["[{StatusCode: '502', SelectionPattern: '(5'}]", '(5 is no regular expression'],
  ["[{StatusCode: '418', SelectionPattern: '424'}]", 'Invalid Response status code specified'],
])('responses %s fail their resource', async (responses, reason) => {
  const stack = await createApi(local, { responses });

  expect(stack.StackStatus).toBe('ROLLBACK_COMPLETE');
  expect(await history(local, 's')).toContainEqual(expect.stringContaining(reason));
});

test('an API without a name fails', async () => {
  await create(local, { StackName: 's', TemplateBody: 'Resources: { Api: { Type: AWS::ApiGateway::RestApi } }' });

  expect(await history(local, 's')).toContainEqual(expect.stringContaining('API name is required without a body'));
});

test('a deployment of an API without methods fails', async () => {
  const TemplateBody = `
Resources:
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: empty}}
  Copy: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}}
`;

  await create(local, { StackName: 's', TemplateBody });

  expect(await history(local, 's')).toContainEqual(
    expect.stringContaining("The REST API doesn't contain any methods (Service: ApiGateway, Status Code: 400"),
  );
});

test('a stack that is deleted takes its API along', async () => {
  const url = apiUrl(await createApi(local));

  const stack = await remove(local, 's');

  expect(stack.StackStatus).toBe('DELETE_COMPLETE');
  expect((await callApi(local, url)).status).toBe(403);
});

test('faults strike the API and the endpoint behind it', async () => {
  const url = apiUrl(await createApi(local));
  const order = (fault: object) =>
    fetch(`${local.aws.url}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) });

  await order({ kind: 'throttling', at: 'execute-api.Invoke' });
  const own = await callApi(local, url);
  await order({ kind: 'throttling', at: 'sagemaker-runtime.InvokeEndpoint' });
  const behind = await callApi(local, url);

  expect([own.status, behind.status]).toEqual([429, 502]);
});
