import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';
import type { ApiKey } from './api-key.ts';
import type { Method } from './method.ts';
import type { Throttle } from './throttle.ts';
import type { UsagePlan } from './usage-plan.ts';

/** One segment of an API's paths. The root has no parent and no part. */
export interface PathSegment {
  readonly parentId?: string;
  readonly part: string;
}

/** An API's methods at one moment: later changes are not seen until another deployment is made. */
export interface Deployment {
  /** 'POST /predict' → method. */
  readonly methods: ReadonlyMap<string, Method>;
}

export interface Stage {
  readonly deploymentId: string;
  /** 'POST /predict', '* /*' → limit. */
  readonly throttles: ReadonlyMap<string, Throttle>;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html */
export interface RestApi {
  readonly id: string;
  readonly accountId: string;
  readonly region: string;
  readonly rootId: string;
  readonly segments: Map<string, PathSegment>;
  /** '<resource id> POST' → method. */
  readonly methods: Map<string, Method>;
  readonly deployments: Map<string, Deployment>;
  readonly stages: Map<string, Stage>;
}

/** All that API Gateway knows. Ids are random, so that accounts and Regions need no maps of their own. */
export interface ApiGateway {
  readonly apis: Map<string, RestApi>;
  readonly plans: Map<string, UsagePlan>;
  readonly keys: Map<string, ApiKey>;
  /** What was used of limits, by who and what is limited. */
  readonly buckets: Map<string, { tokens: number; at: number }>;
  readonly quotas: Map<string, number>;
}

const gatewayKey: StateKey<ApiGateway> = {
  name: 'apigateway',
  create: () => ({ apis: new Map(), plans: new Map(), keys: new Map(), buckets: new Map(), quotas: new Map() }),
};

export function apiGateway({ world }: Pick<CallContext, 'world'>): ApiGateway {
  return world.state(gatewayKey);
}

/** '/', '/predict', '/models/{name}'. */
export function pathOf(api: RestApi, id: string): string {
  const parts: string[] = [];
  for (
    let segment = api.segments.get(id);
    segment?.parentId !== undefined;
    segment = api.segments.get(segment.parentId)
  )
    parts.unshift(segment.part);
  return `/${parts.join('/')}`;
}
