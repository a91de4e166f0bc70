/** What the served container is made of: a version of the registry, or an artifact with its image. */
export type Container =
  | { readonly modelPackageArn: string; readonly environment: Readonly<Record<string, string>> }
  | {
      readonly image: string;
      readonly modelArtifact: string;
      readonly environment: Readonly<Record<string, string>>;
    };

export interface TemplateOptions {
  readonly endpointName: string;
  /** `owner/name`: who made the stack. */
  readonly repository: string;
  readonly executionRoleArn: string;
  readonly container: Container;
  readonly instanceType: string;
  readonly instanceCount: number;
}

/**
 * One real-time endpoint as a CloudFormation template, in YAML that a person can read and deploy without this action.
 *
 * The same options give the same text, and the text holds nothing of the run that rendered it: that is how a deployment
 * without a change is recognised. Values are rendered in place because an environment map cannot be a parameter.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/AWS_SageMaker.html
 */
export function renderTemplate(options: TemplateOptions): string {
  const { endpointName, repository, executionRoleArn, container, instanceType, instanceCount } = options;
  return `# The SageMaker endpoint ${endpointName}, rendered by sagemaker-mlops-action for ${repository}.
#
# Model and EndpointConfig cannot be changed, so they have no names: CloudFormation makes a new pair beside the old one,
# moves the Endpoint, which keeps its name and goes on answering, and removes the old pair.
AWSTemplateFormatVersion: "2010-09-09"
Description: ${text(`Endpoint ${endpointName} of ${repository} (sagemaker-mlops-action)`)}

Resources:
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      ExecutionRoleArn: ${text(executionRoleArn)}
      PrimaryContainer:
${indent(8, containerLines(container))}

  EndpointConfig:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants:
        - VariantName: AllTraffic
          ModelName: !GetAtt Model.ModelName
          InstanceType: ${instanceType}
          InitialInstanceCount: ${instanceCount}

  Endpoint:
    Type: AWS::SageMaker::Endpoint
    Properties:
      EndpointName: ${text(endpointName)}
      EndpointConfigName: !GetAtt EndpointConfig.EndpointConfigName

Outputs:
  EndpointName:
    Value: !GetAtt Endpoint.EndpointName
  EndpointArn:
    Value: !Ref Endpoint
  EndpointConfigName:
    Description: What the endpoint must serve for the deployment to count
    Value: !GetAtt EndpointConfig.EndpointConfigName
  ModelName:
    Value: !GetAtt Model.ModelName
`;
}

function containerLines(container: Container): readonly string[] {
  const source =
    'modelPackageArn' in container
      ? [`ModelPackageName: ${text(container.modelPackageArn)}`]
      : [`Image: ${text(container.image)}`, `ModelDataUrl: ${text(container.modelArtifact)}`];
  const variables = Object.entries(container.environment).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (variables.length === 0) return source;
  return [...source, 'Environment:', ...variables.map(([name, value]) => `  ${text(name)}: ${text(value)}`)];
}

/** A JSON string is a YAML string: always quoted, so that no value can be read as a number, a date or a tag. */
function text(value: string): string {
  return JSON.stringify(value);
}

function indent(width: number, lines: readonly string[]): string {
  return lines.map((line) => ' '.repeat(width) + line).join('\n');
}
