import { AwsError } from '../../../../world/aws-error.ts';
import { apiGateway, pathOf } from '../../../apigateway/rest-api.ts';
import { type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { requireApi } from './find-api.ts';
import { randomId } from './random-id.ts';

/**
 * The API's methods as they are now. Nothing in a template makes another one when a method changes, but another logical id.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html
 */
export const apiGatewayDeployment: ResourceType = {
  name: 'AWS::ApiGateway::Deployment',
  attributes: ['DeploymentId'],
  required: ['RestApiId'],
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties('Description', 'RestApiId', 'StageName')),
  isCreateOnly: (property) => property === 'RestApiId',

  create: ({ RestApiId, StageName }, { within }) =>
    within('apigateway', (context) => {
      const api = requireApi(RestApiId, context);
      if (api.methods.size === 0) {
        throw new AwsError('BadRequestException', "The REST API doesn't contain any methods");
      }
      const methods = [...api.methods.values()].map(
        (method) => [`${method.HttpMethod} ${pathOf(api, method.ResourceId)}`, method] as const,
      );
      const deploymentId = randomId(6);
      api.deployments.set(deploymentId, { methods: new Map(methods) });
      if (StageName !== undefined) api.stages.set(String(StageName), { deploymentId, throttles: new Map() });
      return { physicalId: deploymentId, attributes: { DeploymentId: deploymentId } };
    }),
  update: () => Promise.resolve(),
  delete: ({ physicalId, properties: { RestApiId, StageName } }, { within }) =>
    within('apigateway', (context) => {
      const api = apiGateway(context).apis.get(String(RestApiId));
      // The stage that came with the deployment goes with it, unless it has moved on.
      if (api?.stages.get(String(StageName))?.deploymentId === physicalId) api.stages.delete(String(StageName));
      if (api?.stages.values().some(({ deploymentId }) => deploymentId === physicalId)) {
        throw new AwsError('BadRequestException', 'Active stages pointing to this deployment must be moved or deleted');
      }
      api?.deployments.delete(physicalId);
    }),
};
