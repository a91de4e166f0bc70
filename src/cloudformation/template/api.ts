import type { Api } from './options.ts';
import { idByContent, type Part } from './part.ts';
import { text } from './yaml.ts';

const STAGE = 'v1';

/**
 * A public HTTPS API that hands requests on to the endpoint: API Gateway calls InvokeEndpoint itself, with a role that may do
 * nothing else, so there is no function to run or to keep up to date.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-aws-proxy.html
 */
export function renderApi(api: Api, endpointName: string): Part {
  const method = renderMethod(api, endpointName);
  // A deployment is a copy of the methods as they were: only a new one has the new.
  const deployment = idByContent('ApiDeployment', method);
  return {
    resources: [
      ROLE,
      renderRestApi(endpointName),
      RESOURCE,
      method,
      renderDeployment(deployment),
      renderStage(api, deployment),
      ...(api.key ? [KEY, renderUsagePlan(api), PLAN_KEY] : []),
    ],
    outputs: [
      `  ApiUrl:
    Description: POST requests go here
    Value: !Sub https://\${Api}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${STAGE}/invocations`,
      ...(api.key ? ['  ApiKeyId:\n    Value: !Ref ApiKey'] : []),
    ],
  };
}

const ROLE = `  # API Gateway asks the endpoint, and may do nothing else.
  ApiRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: apigateway.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: invoke
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action: sagemaker:InvokeEndpoint
                Resource: !Ref Endpoint`;

function renderRestApi(endpointName: string): string {
  return `  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: ${text(endpointName)}
      Description: ${text(`Asks the SageMaker endpoint ${endpointName}`)}
      EndpointConfiguration:
        Types:
          - REGIONAL`;
}

const RESOURCE = `  ApiResource:
    Type: AWS::ApiGateway::Resource
    Properties:
      RestApiId: !Ref Api
      ParentId: !GetAtt Api.RootResourceId
      PathPart: invocations`;

function renderMethod({ key }: Api, endpointName: string): string {
  return `  # Body and content type travel as they are, and so does the answer.
  ApiMethod:
    Type: AWS::ApiGateway::Method
    DependsOn: Endpoint
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref ApiResource
      HttpMethod: POST
      AuthorizationType: NONE
      ApiKeyRequired: ${key}
      RequestParameters:
        method.request.header.Content-Type: false
        method.request.header.Accept: false
      Integration:
        Type: AWS
        IntegrationHttpMethod: POST
        Uri: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}:runtime.sagemaker:path/endpoints/${endpointName}/invocations
        Credentials: !GetAtt ApiRole.Arn
        PassthroughBehavior: WHEN_NO_MATCH
        RequestParameters:
          integration.request.header.Content-Type: method.request.header.Content-Type
          integration.request.header.Accept: method.request.header.Accept
        IntegrationResponses:
          - StatusCode: "200"
            ResponseParameters:
              method.response.header.Content-Type: integration.response.header.Content-Type
${FAILURES.map(integrationResponse).join('\n')}
      MethodResponses:
        - StatusCode: "200"
          ResponseParameters:
            method.response.header.Content-Type: false
${FAILURES.map(methodResponse).join('\n')}`;
}

interface FailedAnswer {
  readonly comment: string;
  /** What the caller gets. */
  readonly status: number;
  /** SageMaker's statuses, by a regular expression for all of the status: each status has one, as nothing says which goes first. */
  readonly pattern: string;
  /** The body, as lines of a mapping template: SageMaker's own words name the account, the log and the endpoint. */
  readonly body: readonly string[];
}

const message = (words: string) => [`{"message": "${words}"}`];

/**
 * The model's own words, and nothing of what SageMaker says with them. Without its status (it has not answered in time) it
 * has failed. https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
const MODEL_ERROR = [
  "#set($status = $input.path('$.OriginalStatusCode'))",
  '#set($context.responseOverride.status = 502)',
  '#if($status >= 400 && $status < 500)',
  '#set($context.responseOverride.status = 400)',
  '#end',
  `{"message": $input.json('$.OriginalMessage')}`,
];

/**
 * How SageMaker says no. Of its answers API Gateway looks at the status alone, and throttling has that of a bad request: what
 * SageMaker calls its error goes to the caller as a header.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html#API_runtime_InvokeEndpoint_Errors
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/CommonErrors.html
 */
const FAILURES: readonly FailedAnswer[] = [
  {
    comment: 'The request is wrong; or there are too many, of which X-Error-Type says ThrottlingException.',
    status: 400,
    pattern: '4(?!03|24|29)\\d{2}',
    body: message('the endpoint does not take this request'),
  },
  {
    comment: 'The model says no: 400 where the request is wrong, else 502.',
    status: 424,
    pattern: '424',
    body: MODEL_ERROR,
  },
  {
    comment: 'Not yet, or not so many at once.',
    status: 429,
    pattern: '429',
    body: message('the endpoint is not ready for this request'),
  },
  {
    comment: 'SageMaker fails, or the role of this API may not ask (403).',
    status: 502,
    pattern: '403|5(?!03)\\d{2}',
    body: message('the endpoint could not be asked'),
  },
  { comment: 'Not now.', status: 503, pattern: '503', body: message('the endpoint is not available') },
];

function integrationResponse({ comment, status, pattern, body }: FailedAnswer): string {
  return `          # ${comment}
          - StatusCode: "${status}"
            SelectionPattern: ${text(pattern)}
            ResponseParameters:
              method.response.header.X-Error-Type: integration.response.header.x-amzn-ErrorType
            ResponseTemplates:
              application/json: |
${body.map((line) => `                ${line}`).join('\n')}`;
}

function methodResponse({ status }: FailedAnswer): string {
  return `        - StatusCode: "${status}"
          ResponseParameters:
            method.response.header.X-Error-Type: false`;
}

function renderDeployment(id: string): string {
  return `  # A copy of the method as it is: another method has another copy.
  ${id}:
    Type: AWS::ApiGateway::Deployment
    DependsOn: ApiMethod
    Properties:
      RestApiId: !Ref Api`;
}

function renderStage({ rate, burst }: Api, deployment: string): string {
  return `  ApiStage:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: !Ref Api
      DeploymentId: !Ref ${deployment}
      StageName: ${STAGE}
      MethodSettings:
        - HttpMethod: "*"
          ResourcePath: "/*"
          ThrottlingRateLimit: ${rate}
          ThrottlingBurstLimit: ${burst}`;
}

const KEY = `  ApiKey:
    Type: AWS::ApiGateway::ApiKey
    Properties:
      Enabled: true`;

function renderUsagePlan({ rate, burst }: Api): string {
  return `  ApiUsagePlan:
    Type: AWS::ApiGateway::UsagePlan
    Properties:
      ApiStages:
        - ApiId: !Ref Api
          Stage: !Ref ApiStage
      Throttle:
        RateLimit: ${rate}
        BurstLimit: ${burst}`;
}

const PLAN_KEY = `  ApiUsagePlanKey:
    Type: AWS::ApiGateway::UsagePlanKey
    Properties:
      KeyId: !Ref ApiKey
      KeyType: API_KEY
      UsagePlanId: !Ref ApiUsagePlan`;
