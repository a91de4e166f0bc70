import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  create,
  type LocalCloudFormation,
  startLocalCloudFormation,
  update,
} from '../cloudformation/local-cloudformation.ts';

const now = 1_770_000_000_000;

let local: LocalCloudFormation;
let keyIds: string[];

beforeAll(async () => {
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  local = await startLocalCloudFormation({ clock });
  const stack = await create(local, { StackName: 'keys', TemplateBody: template('"true"'), Tags });
  keyIds = ['Own', 'Made'].map((name) => stack.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue ?? '');
});

afterAll(() => local.close());

const Tags = [{ Key: 'team', Value: 'iris' }];

const template = (enabled: string) => `
Resources:
  Own: {Type: AWS::ApiGateway::ApiKey, Properties: {Name: mine, Description: for iris, Value: a-key-of-twenty-characters, Enabled: ${enabled}}}
  Made: {Type: AWS::ApiGateway::ApiKey, Properties: {}}
Outputs:
  Own: {Value: !Ref Own}
  Made: {Value: !GetAtt Made.APIKeyId}
`;

async function get(path: string): Promise<{ status: number; body: Record<string, unknown>; error: string | null }> {
  const credential = 'Credential=local/20260101/us-east-1/apigateway/aws4_request';
  const answer = await fetch(`${local.aws.url}${path}`, {
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, Signature=0` },
  });
  return {
    status: answer.status,
    body: JSON.parse(await answer.text()),
    error: answer.headers.get('x-amzn-errortype'),
  };
}

test('a key tells its value to who asks for it, and to nobody else', async () => {
  const silent = await get(`/apikeys/${keyIds[0]}`);
  const open = await get(`/apikeys/${keyIds[0]}?includeValue=true`);

  expect(silent).toMatchObject({ status: 200 });
  expect(silent.body).toEqual({
    id: keyIds[0],
    name: 'mine',
    description: 'for iris',
    enabled: true,
    createdDate: now / 1000,
    lastUpdatedDate: now / 1000,
    stageKeys: [],
    tags: { team: 'iris' },
  });
  expect(open.body).toEqual({ ...silent.body, value: 'a-key-of-twenty-characters' });
});

test('a key without a name and a value is given both', async () => {
  const { body } = await get(`/apikeys/${keyIds[1]}?includeValue=true`);

  expect(body).toMatchObject({
    name: expect.stringMatching(/^keys-Made-/),
    value: expect.stringMatching(/^[a-z0-9]{40}$/),
    enabled: false,
  });
});

test('keys come in pages', async () => {
  const first = await get('/apikeys?limit=1');
  const second = await get(`/apikeys?limit=1&position=${first.body['position']}&includeValues=true`);

  const items = [first, second].flatMap(({ body }) => body['item']);
  expect(items).toHaveLength(2);
  expect(items.map((item) => Object(item).id)).toEqual(expect.arrayContaining(keyIds));
  expect(items.map((item) => typeof Object(item).value)).toEqual(['undefined', 'string']);
  expect(second.body).not.toHaveProperty('position');
});

test('a key that is changed says so, and keeps its value', async () => {
  const again = { StackName: 'keys', Tags };

  await update(local, { ...again, TemplateBody: template('"false"') });
  const { body } = await get(`/apikeys/${keyIds[0]}?includeValue=true`);
  await update(local, { ...again, TemplateBody: template('"true"') });

  expect(body).toMatchObject({ enabled: false, value: 'a-key-of-twenty-characters' });
});

test('what there is not, and what is not played, is refused', async () => {
  expect(await get('/apikeys/nobody')).toEqual({
    status: 404,
    body: { message: 'Invalid API Key identifier specified' },
    error: 'NotFoundException',
  });
  expect(await get('/restapis')).toMatchObject({ status: 404, error: 'UnknownOperationException' });
  expect(await get('/apikeys?name=mine')).toMatchObject({ status: 400, error: 'BadRequestException' });
  expect(await get('/apikeys?limit=501')).toMatchObject({ status: 400, error: 'BadRequestException' });
});
