import { AwsError } from '../../../../world/aws-error.ts';
import type { CallContext } from '../../../../world/service.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type Throttle, toThrottle } from '../../../apigateway/throttle.ts';
import { type Properties, type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { requireApi } from './find-api.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html */
export const apiGatewayStage: ResourceType = {
  name: 'AWS::ApiGateway::Stage',
  attributes: [],
  required: ['RestApiId'],
  taggable: true,
  properties: () =>
    Promise.resolve(
      uncheckedProperties(
        'AccessLogSetting',
        'DeploymentId',
        'Description',
        'MethodSettings',
        'RestApiId',
        'StageName',
        'Tags',
        'TracingEnabled',
        'Variables',
      ),
    ),
  isCreateOnly: (property) => property === 'RestApiId' || property === 'StageName',

  create: (properties, { within }) =>
    within('apigateway', (context) => {
      const stageName = String(properties['StageName']);
      if (requireApi(properties['RestApiId'], context).stages.has(stageName)) {
        throw new AwsError('ConflictException', 'Stage already exists', 409);
      }
      putStage(properties, context);
      return { physicalId: stageName, attributes: {} };
    }),
  update: (_current, after, { within }) => within('apigateway', (context) => putStage(after, context)),
  delete: ({ physicalId, properties: { RestApiId } }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).apis.get(String(RestApiId))?.stages.delete(physicalId);
    }),
};

function putStage({ RestApiId, StageName, DeploymentId, MethodSettings }: Properties, context: CallContext): void {
  const api = requireApi(RestApiId, context);
  const deploymentId = String(DeploymentId);
  if (!api.deployments.has(deploymentId)) {
    throw new AwsError('BadRequestException', 'Deployment id does not exist');
  }
  const throttles = ((MethodSettings ?? []) as readonly Properties[]).flatMap(throttleOf);
  api.stages.set(String(StageName), { deploymentId, throttles: new Map(throttles) });
}

/** A setting names its path with `~1` for the slashes inside: '/~1predict', '/*'. */
function throttleOf(setting: Properties): [string, Throttle][] {
  const { HttpMethod = '*', ResourcePath = '/*', ThrottlingRateLimit, ThrottlingBurstLimit } = setting;
  if (ThrottlingRateLimit === undefined && ThrottlingBurstLimit === undefined) return [];
  const path = String(ResourcePath).replace('/~1', '/').replaceAll('~1', '/');
  return [[`${HttpMethod} ${path}`, toThrottle(ThrottlingRateLimit, ThrottlingBurstLimit)]];
}
