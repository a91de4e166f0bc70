import { expect, test } from '@jest/globals';
import type { TemplateOptions } from '../../../src/cloudformation/template/options.ts';
import { capabilitiesOf, renderTemplate } from '../../../src/cloudformation/template/render-template.ts';
import { PLAIN, understood } from './understood.ts';

type Resources = Readonly<
  Record<string, { readonly Type: string; readonly DependsOn?: string; readonly Properties: never }>
>;

const OWN_ROLE: Partial<TemplateOptions> = {
  executionRoleArn: undefined,
  container: {
    image: '683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1',
    modelArtifact: 's3://flowers/it is ${it}/model.tar.gz',
    environment: { SAGEMAKER_SUBMIT_DIRECTORY: 's3://flowers/source/sourcedir.tar.gz' },
  },
};

const idOf = (resources: Resources, type: string) =>
  Object.keys(resources).filter((id) => resources[id]?.Type === type)[0] ?? '';

test('a role of its own reads this model, its code and its image, and nothing else', () => {
  const { Resources } = understood(OWN_ROLE);
  const id = idOf(Resources, 'AWS::IAM::Policy');
  const [objects, image] = Resources[id].Properties.PolicyDocument.Statement;
  expect(objects).toEqual({
    Effect: 'Allow',
    Action: ['s3:GetObject'],
    Resource: [
      'Sub arn:${AWS::Partition}:s3:::flowers/it is ${!it}/model.tar.gz',
      'Sub arn:${AWS::Partition}:s3:::flowers/source/sourcedir.tar.gz',
    ],
  });
  expect(image.Resource).toEqual(['Sub arn:${AWS::Partition}:ecr:us-east-1:683313688378:repository/sagemaker-xgboost']);
  expect(Resources.Model).toMatchObject({
    DependsOn: id,
    Properties: { ExecutionRoleArn: 'GetAtt ExecutionRole.Arn' },
  });
  expect(capabilitiesOf(renderTemplate({ ...PLAIN, ...OWN_ROLE }))).toEqual(['CAPABILITY_IAM']);
});

test('another model has another policy beside the old one, and the role stays as it is', () => {
  const before = understood(OWN_ROLE).Resources;
  const container = { ...PLAIN.container, contents: { objects: ['s3://flowers/2/model.tar.gz'] } };
  const after = understood({ ...OWN_ROLE, container }).Resources;
  expect(idOf(after, 'AWS::IAM::Policy')).not.toBe(idOf(before, 'AWS::IAM::Policy'));
  expect(after.ExecutionRole).toEqual(before.ExecutionRole);
});

test('it writes what the endpoint writes', () => {
  const dataCapture = { percent: 5, to: { bucket: 'captured', prefix: 'iris' } };
  const fleet = { instanceType: 'ml.m5.large', instanceCount: 1, dataCapture };
  const { ExecutionRole } = understood({
    ...OWN_ROLE,
    serving: { kind: 'async', data: { bucket: 'flowers', prefix: 'async' }, ...fleet },
  }).Resources;
  const [, , written, read] = ExecutionRole.Properties.Policies[0].PolicyDocument.Statement;
  const async = 'Sub arn:${AWS::Partition}:s3:::flowers/async/*';
  expect(written).toMatchObject({
    Action: ['s3:PutObject'],
    Resource: ['Sub arn:${AWS::Partition}:s3:::captured/iris/*', async],
  });
  expect(read).toMatchObject({ Action: ['s3:GetObject'], Resource: [async] });
});

test('the API asks this endpoint with a role that may do nothing else, throttled', () => {
  const { Resources, Outputs } = understood({ api: { rate: 0.5, burst: 2, key: false } });
  expect(Resources.ApiRole.Properties.Policies[0].PolicyDocument.Statement).toEqual([
    { Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', Resource: 'Ref Endpoint' },
  ]);
  expect(Resources.ApiMethod.Properties).toMatchObject({ HttpMethod: 'POST', ApiKeyRequired: false });
  expect(Resources.ApiStage.Properties.MethodSettings).toEqual([
    { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 0.5, ThrottlingBurstLimit: 2 },
  ]);
  expect(Outputs).not.toHaveProperty('ApiKeyId');
  expect(Outputs.ApiUrl.Value).toBe('Sub https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/v1/invocations');
});

test('each of SageMaker’s statuses has one answer: the request is wrong, not so fast, the model fails, not now', () => {
  const { IntegrationResponses } = understood({ api: { rate: 1, burst: 2, key: false } }).Resources.ApiMethod.Properties
    .Integration as { IntegrationResponses: { StatusCode: string; SelectionPattern?: string }[] };
  const answersTo = (status: number) =>
    IntegrationResponses.filter(({ SelectionPattern = '2\\d{2}' }) =>
      new RegExp(`^(?:${SelectionPattern})$`).test(`${status}`),
    ).map(({ StatusCode }) => StatusCode);
  expect([200, 400, 403, 413, 424, 429, 500, 503, 530].map(answersTo)).toEqual(
    ['200', '400', '502', '400', '424', '429', '502', '503', '502'].map((answer) => [answer]),
  );
});

test('a failed answer tells what SageMaker calls its error, and only that of a method that declares it', () => {
  const { MethodResponses, Integration } = understood({ api: { rate: 1, burst: 2, key: false } }).Resources.ApiMethod
    .Properties as Record<'MethodResponses', Answer[]> & { Integration: { IntegrationResponses: Answer[] } };
  const header = 'method.response.header.X-Error-Type';
  for (const { StatusCode, ResponseParameters } of Integration.IntegrationResponses.slice(1)) {
    expect(ResponseParameters).toEqual({ [header]: 'integration.response.header.x-amzn-ErrorType' });
    expect(MethodResponses).toContainEqual({ StatusCode, ResponseParameters: { [header]: false } });
  }
});

interface Answer {
  readonly StatusCode: string;
  readonly ResponseParameters: Readonly<Record<string, unknown>>;
}

test('another method is deployed anew, another throttle is not', () => {
  const deploymentOf = (api: TemplateOptions['api']) =>
    idOf(understood({ api }).Resources, 'AWS::ApiGateway::Deployment');
  const open = deploymentOf({ rate: 1, burst: 2, key: false });
  expect(deploymentOf({ rate: 1, burst: 2, key: true })).not.toBe(open);
  expect(deploymentOf({ rate: 9, burst: 9, key: false })).toBe(open);
});

test('callers with a key have a plan, and the key is in no output', () => {
  const { Resources, Outputs } = understood({ api: { rate: 1, burst: 2, key: true } });
  expect(Resources.ApiMethod.Properties.ApiKeyRequired).toBe(true);
  expect(Resources.ApiUsagePlanKey.Properties).toMatchObject({ KeyId: 'Ref ApiKey', UsagePlanId: 'Ref ApiUsagePlan' });
  expect(Outputs.ApiKeyId.Value).toBe('Ref ApiKey');
});
