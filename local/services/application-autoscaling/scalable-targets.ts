import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';

/** What is scaled: `endpoint/<endpoint>/variant/<variant>` by its `sagemaker:variant:DesiredInstanceCount`. */
export interface TargetId {
  readonly namespace: string;
  readonly resourceId: string;
  readonly dimension: string;
}

export interface ScalingPolicy {
  readonly name: string;
  readonly arn: string;
  /** As PutScalingPolicy was given it. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly created: Date;
}

/** A scalable target with its policies. It is a record: nothing scales here. */
export interface ScalableTarget {
  readonly id: TargetId;
  readonly arn: string;
  /** MinCapacity, MaxCapacity, RoleARN and SuspendedState. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly created: Date;
  readonly policies: Map<string, ScalingPolicy>;
}

const key: StateKey<Map<string, Map<string, ScalableTarget>>> = {
  name: 'application-autoscaling/targets',
  create: () => new Map(),
};

/** By {@link keyOf}. */
export function scalableTargets({ world, caller }: CallContext): Map<string, ScalableTarget> {
  const places = world.state(key);
  const place = `${caller.accountId}/${caller.region}`;
  const targets = places.get(place) ?? new Map<string, ScalableTarget>();
  places.set(place, targets);
  return targets;
}

export function keyOf({ namespace, resourceId, dimension }: TargetId): string {
  return [namespace, resourceId, dimension].join(' ');
}

export function targetIdOf(input: Record<string, unknown>): TargetId {
  const { ServiceNamespace, ResourceId, ScalableDimension } = input;
  return { namespace: String(ServiceNamespace), resourceId: String(ResourceId), dimension: String(ScalableDimension) };
}

export function requireTarget(id: TargetId, context: CallContext): ScalableTarget {
  const target = scalableTargets(context).get(keyOf(id));
  if (target) return target;
  throw new AwsError(
    'ObjectNotFoundException',
    `No scalable target registered for service namespace: ${id.namespace}, resource ID: ${id.resourceId}, scalable dimension: ${id.dimension}`,
  );
}

/** The targets that are variants of an endpoint, by the variant's name. */
export function targetsOfEndpoint(endpoint: string, context: CallContext): ReadonlyMap<string, ScalableTarget> {
  const prefix = `endpoint/${endpoint}/variant/`;
  const found = [...scalableTargets(context).values()].filter(({ id }) => id.resourceId.startsWith(prefix));
  return new Map(found.map((target) => [target.id.resourceId.slice(prefix.length), target]));
}

/** An endpoint that is deleted is scaled no more: https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-delete-with-scaling.html */
export function deregisterEndpoint(endpoint: string, context: CallContext): void {
  for (const { id } of targetsOfEndpoint(endpoint, context).values()) scalableTargets(context).delete(keyOf(id));
}
