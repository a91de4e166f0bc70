import { renderAlarms } from './alarms.ts';
import { renderApi } from './api.ts';
import { renderAutoscaling } from './autoscaling.ts';
import { renderEndpoint } from './endpoint.ts';
import { renderEndpointConfig } from './endpoint-config.ts';
import { renderExecutionRole } from './execution-role.ts';
import { renderModel } from './model.ts';
import type { TemplateOptions } from './options.ts';
import { text } from './yaml.ts';

/**
 * One endpoint as a CloudFormation template, in YAML that a person can read and deploy without this action.
 *
 * The same options give the same text, and the text holds nothing of the run that rendered it: that is how a deployment
 * without a change is recognised. Values are rendered in place because an environment map cannot be a parameter.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/AWS_SageMaker.html
 */
export function renderTemplate(options: TemplateOptions): string {
  const { endpointName, repository } = options;
  const parts = [
    ...(options.executionRoleArn === undefined ? [renderExecutionRole(options)] : []),
    renderModel(options),
    renderEndpointConfig(options.serving),
    renderAlarms(options),
    renderEndpoint(options),
    renderAutoscaling(options),
    ...(options.api === undefined ? [] : [renderApi(options.api, endpointName)]),
  ];
  return `# The SageMaker endpoint ${endpointName}, rendered by ${MAKER} for ${repository}.
#
# Model and EndpointConfig cannot be changed, so they have no names: CloudFormation makes a new pair beside the old one,
# moves the Endpoint, which keeps its name and goes on answering, and removes the old pair.
AWSTemplateFormatVersion: "2010-09-09"
Description: ${text(`Endpoint ${endpointName} of ${repository} (${MAKER})`)}

Resources:
${parts.flatMap(({ resources }) => resources).join('\n\n')}

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
${parts
  .flatMap(({ outputs = [] }) => outputs)
  .map((output) => `${output}\n`)
  .join('')}`;
}

const MAKER = 'sagemaker-mlops-action';

/** Whether the template is one of ours, or was made of one. */
export function isRendered(template: string): boolean {
  return template.includes(MAKER);
}

/** What CloudFormation wants to be told before it makes roles for a template of ours. */
export function capabilitiesOf(template: string): readonly 'CAPABILITY_IAM'[] {
  return template.includes('Type: AWS::IAM::') ? ['CAPABILITY_IAM'] : [];
}
