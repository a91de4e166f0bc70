import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { create, type LocalCloudFormation } from '../cloudformation/local-cloudformation.ts';
import { roleArn, xgboost } from '../sagemaker/local-sagemaker.ts';

export interface ApiOptions {
  readonly keyRequired?: boolean;
  /** `RateLimit: 1, BurstLimit: 2` */
  readonly planThrottle?: string;
  readonly quota?: string;
  /** `ThrottlingRateLimit: 1, ThrottlingBurstLimit: 2` */
  readonly stageThrottle?: string;
  /** Lines of the method's integration beside URI and credentials. */
  readonly integration?: string;
  readonly responses?: string;
}

/** Statuses that the method may answer, beside 200 and 502. */
export const REFUSALS = [400, 403, 424, 429, 500, 503];

/** An endpoint with a public API in front, and a key. */
export function apiTemplate(options: ApiOptions = {}): string {
  const { keyRequired = false, planThrottle, quota, stageThrottle, integration = '' } = options;
  const { responses = '[{StatusCode: "200"}, {StatusCode: "502", SelectionPattern: "[45]\\\\d{2}"}]' } = options;
  return `
Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties: {ExecutionRoleArn: '${roleArn}', PrimaryContainer: {Image: '${xgboost}'}}
  Config:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - {VariantName: All, ModelName: !GetAtt Model.ModelName, InitialInstanceCount: 1, InstanceType: ml.m5.large}
  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties: {EndpointName: iris, EndpointConfigName: !GetAtt Config.EndpointConfigName}
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {Statement: []}}
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: iris}}
  Path:
    Type: AWS::ApiGateway::Resource
    Properties: {RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: predict}
  Method:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Path
      HttpMethod: POST
      AuthorizationType: NONE
      ApiKeyRequired: ${keyRequired}
      RequestParameters: {method.request.header.Accept: false}
      MethodResponses:
        - {StatusCode: 200, ResponseParameters: {method.response.header.Content-Type: true, method.response.header.X-Variant: true}}
        - {StatusCode: 502}
        ${REFUSALS.map((status) => `- {StatusCode: ${status}, ResponseParameters: {method.response.header.X-Error-Type: false}}`).join('\n        ')}
      Integration:
        Type: AWS
        IntegrationHttpMethod: POST
        Uri: !Sub arn:aws:apigateway:\${AWS::Region}:runtime.sagemaker:path/endpoints/\${Endpoint.EndpointName}/invocations
        Credentials: !GetAtt Role.Arn
        IntegrationResponses: ${responses}
        ${integration}
  Copy: {Type: AWS::ApiGateway::Deployment, DependsOn: Method, Properties: {RestApiId: !Ref Api}}
  Stage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      DeploymentId: !Ref Copy
      StageName: v1
      ${stageThrottle ? `MethodSettings: [{HttpMethod: '*', ResourcePath: '/*', ${stageThrottle}}]` : ''}
  Key: {Type: AWS::ApiGateway::ApiKey, Properties: {Enabled: true, Value: a-key-of-twenty-characters}}
  Plan:
    Type: AWS::ApiGateway::UsagePlan
    Properties:
      ApiStages: [{ApiId: !Ref Api, Stage: !Ref Stage}]
      ${planThrottle ? `Throttle: {${planThrottle}}` : ''}
      ${quota ? `Quota: {${quota}}` : ''}
  PlanKey:
    Type: AWS::ApiGateway::UsagePlanKey
    Properties: {KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan}
Outputs:
  ApiUrl: {Value: !Sub 'https://\${Api}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/v1/predict'}
`;
}

export function createApi(local: LocalCloudFormation, options: ApiOptions = {}): Promise<Stack> {
  return create(local, { StackName: 's', TemplateBody: apiTemplate(options), Capabilities: ['CAPABILITY_IAM'] });
}

export function apiUrl(stack: Stack): URL {
  const output = stack.Outputs?.find(({ OutputKey }) => OutputKey === 'ApiUrl');
  return new URL(output?.OutputValue ?? '');
}

export interface ApiAnswer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** Sends a request to the public URL, as if its name led to the local AWS. */
export async function callApi(
  { aws }: LocalCloudFormation,
  url: URL,
  {
    method = 'POST',
    path = url.pathname,
    headers = {},
    body = '1,2',
  }: { method?: string; path?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<ApiAnswer> {
  const { port } = new URL(aws.url);
  const { promise, resolve, reject } = Promise.withResolvers<ApiAnswer>();
  const call = request({ host: '127.0.0.1', port, method, path, headers: { host: url.host, ...headers } }, (answer) => {
    text(answer).then(
      (content) => resolve({ status: answer.statusCode, headers: answer.headers, body: parsed(content) }),
      reject,
    );
  });
  call.once('error', reject);
  call.end(body);
  return await promise;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}
