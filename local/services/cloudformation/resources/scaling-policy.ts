import type { Shape } from '../../../world/shapes.ts';
import { requestProperties } from './request-properties.ts';
import { HandlerFailure, type Properties, type ResourceType } from './resource-type.ts';
import { ifPresent } from './sagemaker.ts';

const createOnly = ['PolicyName', 'ResourceId', 'ScalableDimension', 'ScalingTargetId', 'ServiceNamespace'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalingpolicy.html */
export const scalingPolicy: ResourceType = {
  name: 'AWS::ApplicationAutoScaling::ScalingPolicy',
  attributes: ['Arn'],
  required: ['PolicyName', 'PolicyType'],
  taggable: false,
  properties,
  isCreateOnly: (property) => createOnly.includes(property),

  async create(given, { call }) {
    const { PolicyARN } = await call('application-autoscaling', 'PutScalingPolicy', toRequest(given));
    return { physicalId: String(PolicyARN), attributes: { Arn: String(PolicyARN) } };
  },
  async update(_current, after, { call }) {
    const { PolicyName, ...target } = toIdentity(after);
    const found = await call('application-autoscaling', 'DescribeScalingPolicies', {
      ...target,
      PolicyNames: [PolicyName],
    });
    if (!Array.isArray(found['ScalingPolicies']) || found['ScalingPolicies'].length === 0)
      throw new HandlerFailure('NotFound', `Scaling policy ${PolicyName} does not exist`);
    await call('application-autoscaling', 'PutScalingPolicy', toRequest(after));
  },
  delete: ({ properties: given }, { call }) =>
    ifPresent(() => call('application-autoscaling', 'DeleteScalingPolicy', toIdentity(given))),
};

async function properties(): Promise<Shape> {
  const sdk = await import('@aws-sdk/client-application-auto-scaling');
  const { members } = requestProperties(sdk, 'PutScalingPolicy');
  return {
    kind: 'structure',
    members: new Map([...members, ['ScalingTargetId', () => ({ kind: 'string' as const })]]),
    required: [],
  };
}

function toRequest(given: Properties): Properties {
  const { ScalingTargetId: _, ...request } = given;
  return { ...request, ...toIdentity(given) };
}

/** The target is named by three properties, or by what Ref of a scalable target gives. */
function toIdentity(given: Properties) {
  const [ResourceId, ScalableDimension, ServiceNamespace] =
    given['ScalingTargetId'] === undefined
      ? [given['ResourceId'], given['ScalableDimension'], given['ServiceNamespace']]
      : String(given['ScalingTargetId']).split('|');
  return { PolicyName: given['PolicyName'], ResourceId, ScalableDimension, ServiceNamespace };
}
