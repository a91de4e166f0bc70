import { apiGatewayApiKey } from './apigateway/api-key.ts';
import { apiGatewayDeployment } from './apigateway/deployment.ts';
import { apiGatewayMethod } from './apigateway/method.ts';
import { apiGatewayResource } from './apigateway/resource.ts';
import { apiGatewayRestApi } from './apigateway/rest-api.ts';
import { apiGatewayStage } from './apigateway/stage.ts';
import { apiGatewayUsagePlan } from './apigateway/usage-plan.ts';
import { apiGatewayUsagePlanKey } from './apigateway/usage-plan-key.ts';
import { cloudwatchAlarm } from './cloudwatch-alarm.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { nestedStack } from './nested-stack.ts';
import type { ResourceType } from './resource-type.ts';
import { s3Bucket } from './s3-bucket.ts';
import { sagemakerEndpoint } from './sagemaker-endpoint.ts';
import { sagemakerEndpointConfig } from './sagemaker-endpoint-config.ts';
import { sagemakerModel } from './sagemaker-model.ts';
import { sagemakerModelPackageGroup } from './sagemaker-model-package-group.ts';
import { scalableTarget } from './scalable-target.ts';
import { scalingPolicy } from './scaling-policy.ts';
import { waitConditionHandle } from './wait-condition-handle.ts';

/** Every resource type that a template may hold. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
  [
    apiGatewayApiKey,
    apiGatewayDeployment,
    apiGatewayMethod,
    apiGatewayResource,
    apiGatewayRestApi,
    apiGatewayStage,
    apiGatewayUsagePlan,
    apiGatewayUsagePlanKey,
    cloudwatchAlarm,
    iamPolicy,
    iamRole,
    nestedStack,
    s3Bucket,
    sagemakerEndpoint,
    sagemakerEndpointConfig,
    sagemakerModel,
    sagemakerModelPackageGroup,
    scalableTarget,
    scalingPolicy,
    waitConditionHandle,
  ].map((type) => [type.name, type]),
);

export function isResourceType(name: string): boolean {
  return resourceTypes.has(name);
}

/** Templates are checked with {@link isResourceType} before anything else looks at their resources. */
export function resourceType(name: string): ResourceType {
  const type = resourceTypes.get(name);
  if (!type) throw new Error(`no resource type ${name}`);
  return type;
}
