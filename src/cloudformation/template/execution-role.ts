import type { Container, Contents, Serving, TemplateOptions } from './options.ts';
import { idByContent, type Part } from './part.ts';
import { objectArn, objectsArn } from './storage.ts';
import { indent, text } from './yaml.ts';

/**
 * The role that SageMaker serves with, allowed no more than this endpoint needs.
 *
 * What a model reads is a policy of its own: at an update the new one comes before the new model, and the old one goes after
 * the old model, so that an instance which is started in between can still fetch either.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createmodel-perms
 */
export function renderExecutionRole({ endpointName, container, serving }: TemplateOptions): Part {
  const logGroup = `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/sagemaker/Endpoints/${endpointName}`;
  const role = `  # What SageMaker itself may do while it serves: no more than this endpoint needs.
  ExecutionRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Service: sagemaker.amazonaws.com
            Action: sts:AssumeRole
            Condition:
              StringEquals:
                aws:SourceAccount: !Ref AWS::AccountId
      Policies:
        - PolicyName: serve
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - Effect: Allow
                Action:
                  - logs:CreateLogGroup
                  - logs:CreateLogStream
                  - logs:DescribeLogStreams
                  - logs:PutLogEvents
                Resource:
                  - !Sub ${text(logGroup)}
                  - !Sub ${text(`${logGroup}:*`)}
              - Effect: Allow
                Action:
                  - cloudwatch:PutMetricData
                  - ecr:GetAuthorizationToken
                Resource: "*"
${indent(14, dataStatements(serving))}`.trimEnd();
  return { resources: [role, access(container)] };
}

/** The logical id of the policy that lets the role read this model. */
export function accessId(container: Container): string {
  return idByContent('ModelAccess', accessStatements(container).join('\n'));
}

function access(container: Container): string {
  const id = accessId(container);
  return `  # Reads this very model. Another model has another policy, so that either can be read while they change places.
  ${id}:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: ${id}
      Roles:
        - !Ref ExecutionRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
${indent(10, accessStatements(container))}`;
}

function accessStatements(container: Container): readonly string[] {
  const { image, objects } = contentsOf(container);
  return [
    ...statement(objects.map(objectArn), 's3:GetObject'),
    ...statement(
      [repositoryArn(image)],
      'ecr:BatchCheckLayerAvailability',
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
    ),
  ];
}

function dataStatements(serving: Serving): readonly string[] {
  if (serving.kind === 'serverless') return [];
  const written = serving.dataCapture === undefined ? [] : [serving.dataCapture.to];
  if (serving.kind === 'realtime') return statement(written.map(objectsArn), 's3:PutObject');
  return [
    ...statement([...written, serving.data].map(objectsArn), 's3:PutObject'),
    ...statement([objectsArn(serving.data)], 's3:GetObject'),
  ];
}

function statement(resources: readonly string[], ...actions: readonly string[]): readonly string[] {
  if (resources.length === 0) return [];
  const list = (items: readonly string[]) => items.map((item) => `    - ${item}`);
  return ['- Effect: Allow', '  Action:', ...list(actions), '  Resource:', ...list(resources)];
}

/** The model artifact, and the code that the container fetches. */
function contentsOf(container: Container): Contents {
  const { SAGEMAKER_SUBMIT_DIRECTORY: code = '' } = container.environment;
  const own =
    'modelPackageArn' in container ? container.contents : { ...container, objects: [container.modelArtifact] };
  const objects = [...(own?.objects ?? []), ...(code.startsWith('s3://') ? [code] : [])];
  return { image: own?.image, objects: [...new Set(objects)].toSorted() };
}

/** The registry's ARN of an image's repository; everything where the URI is of no registry of AWS's. */
function repositoryArn(image = ''): string {
  const [, account, region, repository] = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.[^/]+\/([^:@]+)/.exec(image) ?? [];
  if (repository === undefined) return text('*');
  return `!Sub ${text(`arn:\${AWS::Partition}:ecr:${region}:${account}:repository/${repository}`)}`;
}
