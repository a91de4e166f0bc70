import { randomUUID } from 'node:crypto';
import { AwsError } from '../../world/aws-error.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext, Operations } from '../../world/service.ts';
import { pageOf } from './page.ts';
import { deleteScalingPolicy, describeScalingPolicies, putScalingPolicy } from './policies.ts';
import {
  keyOf,
  requireTarget,
  type ScalableTarget,
  scalableTargets,
  type TargetId,
  targetIdOf,
} from './scalable-targets.ts';

/** Application Auto Scaling of endpoints. https://docs.aws.amazon.com/autoscaling/application/APIReference/ */
export const autoscalingOperations: Operations = {
  RegisterScalableTarget: registerScalableTarget,
  DescribeScalableTargets: describeScalableTargets,
  DeregisterScalableTarget: deregisterScalableTarget,
  PutScalingPolicy: putScalingPolicy,
  DescribeScalingPolicies: describeScalingPolicies,
  DeleteScalingPolicy: deleteScalingPolicy,
};

/** Registered again, a target keeps what the request does not name. */
async function registerScalableTarget(input: Record<string, unknown>, context: CallContext) {
  const { ServiceNamespace, ResourceId, ScalableDimension, Tags: _tags, ...given } = input;
  const id = targetIdOf(input);
  await requireVariant(id, context);
  const targets = scalableTargets(context);
  const known = targets.get(keyOf(id));
  const settings = { RoleARN: serviceRole(context), ...known?.settings, ...given };
  checkBounds(settings);
  const target = known ? { ...known, settings } : { ...newTarget(id, context), settings };
  targets.set(keyOf(id), target);
  return { ScalableTargetARN: target.arn };
}

function newTarget(id: TargetId, { world, caller }: CallContext): Omit<ScalableTarget, 'settings'> {
  const name = `scalable-target/${randomUUID().replaceAll('-', '').slice(0, 25)}`;
  const arn = `arn:${partitionOf(caller.region).name}:application-autoscaling:${caller.region}:${caller.accountId}:${name}`;
  return { id, arn, created: new Date(world.clock.now()), policies: new Map() };
}

function serviceRole({ caller }: CallContext): string {
  const role =
    'sagemaker.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_SageMakerEndpoint';
  return `arn:${partitionOf(caller.region).name}:iam::${caller.accountId}:role/aws-service-role/${role}`;
}

function checkBounds({ MinCapacity, MaxCapacity }: Readonly<Record<string, unknown>>): void {
  if (typeof MinCapacity !== 'number' || typeof MaxCapacity !== 'number')
    throw invalid('Both minimum and maximum capacity must be specified when a scalable target is registered.');
  if (MinCapacity < 0 || MinCapacity > MaxCapacity)
    throw invalid('Maximum capacity cannot be less than minimum capacity, and neither can be negative.');
}

/** Only variants of endpoints are scaled here. Throws what SageMaker answers where the endpoint is not there. */
async function requireVariant({ namespace, resourceId, dimension }: TargetId, { world, caller }: CallContext) {
  if (namespace !== 'sagemaker' || dimension !== 'sagemaker:variant:DesiredInstanceCount')
    throw invalid(
      `The local AWS scales sagemaker:variant:DesiredInstanceCount only (see local/README.md), not ${dimension} of ${namespace}.`,
    );
  const [, endpoint, variant] = /^endpoint\/([^/]+)\/variant\/([^/]+)$/.exec(resourceId) ?? [];
  if (endpoint === undefined) throw invalid(`Unsupported resource id: ${resourceId}`);
  const described = await world.call('sagemaker', 'DescribeEndpoint', { EndpointName: endpoint }, caller);
  const { ProductionVariants, EndpointConfigName } = described;
  const variants = (ProductionVariants ?? []) as readonly { VariantName: string; CurrentServerlessConfig?: object }[];
  const found = variants.find(({ VariantName }) => VariantName === variant);
  if (!found) throw invalid(`Could not find variant "${variant}" of endpoint "${endpoint}" in service.`);
  if (found.CurrentServerlessConfig)
    throw invalid(`Variant "${variant}" of endpoint "${endpoint}" is serverless: it has no instances to scale.`);
  const config = await world.call('sagemaker', 'DescribeEndpointConfig', { EndpointConfigName }, caller);
  const configured = (config['ProductionVariants'] ?? []) as readonly { VariantName: string; InstanceType?: string }[];
  const { InstanceType = '' } = configured.find(({ VariantName }) => VariantName === variant) ?? {};
  // https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-add-console.html
  if (/^ml\.t\d/.test(InstanceType))
    throw invalid(`Variant "${variant}" runs on ${InstanceType}: burstable instances cannot be scaled automatically.`);
}

function describeScalableTargets(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const { ServiceNamespace, ResourceIds, ScalableDimension } = input;
  const ids = ResourceIds as readonly string[] | undefined;
  const found = [...scalableTargets(context).values()].filter(
    ({ id }) =>
      id.namespace === ServiceNamespace &&
      (ids === undefined || ids.includes(id.resourceId)) &&
      (ScalableDimension === undefined || id.dimension === ScalableDimension),
  );
  const { items, ...rest } = pageOf(found, input);
  return { ScalableTargets: items.map(describe), ...rest };
}

function describe({ id, arn, settings, created }: ScalableTarget): Record<string, unknown> {
  return {
    ServiceNamespace: id.namespace,
    ResourceId: id.resourceId,
    ScalableDimension: id.dimension,
    SuspendedState: {
      DynamicScalingInSuspended: false,
      DynamicScalingOutSuspended: false,
      ScheduledScalingSuspended: false,
    },
    ...settings,
    CreationTime: created,
    ScalableTargetARN: arn,
  };
}

/** Its policies go with it. */
function deregisterScalableTarget(input: Record<string, unknown>, context: CallContext): Record<string, unknown> {
  const { id } = requireTarget(targetIdOf(input), context);
  scalableTargets(context).delete(keyOf(id));
  return {};
}

function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}
