import { iamRole } from './iam-role.ts';
import type { ResourceType } from './resource-type.ts';
import { s3Bucket } from './s3-bucket.ts';
import { sagemakerEndpoint } from './sagemaker-endpoint.ts';
import { sagemakerEndpointConfig } from './sagemaker-endpoint-config.ts';
import { sagemakerModel } from './sagemaker-model.ts';
import { sagemakerModelPackageGroup } from './sagemaker-model-package-group.ts';
import { waitConditionHandle } from './wait-condition-handle.ts';

/** Every resource type that a template may hold. */
const types: ReadonlyMap<string, ResourceType> = new Map(
  [
    iamRole,
    s3Bucket,
    sagemakerEndpoint,
    sagemakerEndpointConfig,
    sagemakerModel,
    sagemakerModelPackageGroup,
    waitConditionHandle,
  ].map((type) => [type.name, type]),
);

export function isResourceType(name: string): boolean {
  return types.has(name);
}

/** Templates are checked with {@link isResourceType} before anything else looks at their resources. */
export function resourceType(name: string): ResourceType {
  const type = types.get(name);
  if (!type) throw new Error(`no resource type ${name}`);
  return type;
}
