import { randomUUID } from 'node:crypto';
import { AwsError } from '../../world/aws-error.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext } from '../../world/service.ts';
import { checkPolicy } from './check-policy.ts';
import { pageOf } from './page.ts';
import { requireTarget, type ScalingPolicy, scalableTargets, targetIdOf } from './scalable-targets.ts';

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScalingPolicy.html — AWS makes alarms for it; none are made here. */
export function putScalingPolicy(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const target = requireTarget(targetIdOf(input), context);
  const name = String(input['PolicyName']);
  const known = target.policies.get(name);
  const request = { PolicyType: 'StepScaling', ...known?.request, ...input };
  checkPolicy(request);
  const { accountId, region } = context.caller;
  const id = `${randomUUID()}:resource/sagemaker/${target.id.resourceId}:policyName/${name}`;
  const policy: ScalingPolicy = {
    name,
    arn: known?.arn ?? `arn:${partitionOf(region).name}:autoscaling:${region}:${accountId}:scalingPolicy:${id}`,
    request,
    created: known?.created ?? new Date(context.world.clock.now()),
  };
  target.policies.set(name, policy);
  return { PolicyARN: policy.arn, Alarms: [] };
}

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DescribeScalingPolicies.html */
export function describeScalingPolicies(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const { ServiceNamespace, ResourceId, ScalableDimension, PolicyNames } = input;
  const names = PolicyNames as readonly string[] | undefined;
  const found = [...scalableTargets(context).values()]
    .filter(
      ({ id }) =>
        id.namespace === ServiceNamespace &&
        (ResourceId === undefined || id.resourceId === ResourceId) &&
        (ScalableDimension === undefined || id.dimension === ScalableDimension),
    )
    .flatMap(({ policies }) => [...policies.values()])
    .filter(({ name }) => names === undefined || names.includes(name));
  const { items, ...rest } = pageOf(found, input);
  return { ScalingPolicies: items.map(describe), ...rest };
}

function describe({ arn, request, created }: ScalingPolicy): Record<string, unknown> {
  return { ...request, PolicyARN: arn, Alarms: [], CreationTime: created };
}

/** https://docs.aws.amazon.com/autoscaling/application/APIReference/API_DeleteScalingPolicy.html */
export function deleteScalingPolicy(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const id = targetIdOf(input);
  const name = String(input['PolicyName']);
  if (!requireTarget(id, context).policies.delete(name))
    throw new AwsError(
      'ObjectNotFoundException',
      `No scaling policy found for service namespace: ${id.namespace}, resource ID: ${id.resourceId}, scalable dimension: ${id.dimension}: ${name}`,
    );
  return {};
}
