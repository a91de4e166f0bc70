import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import { apiGateway, type RestApi, type Stage } from './rest-api.ts';
import type { Throttle } from './throttle.ts';
import type { UsagePlan } from './usage-plan.ts';

export interface LimitedCall {
  readonly api: RestApi;
  readonly stageName: string;
  readonly stage: Stage;
  readonly httpMethod: string;
  /** Of the resource: '/predict'. */
  readonly path: string;
}

/**
 * The caller's key, and all limits: of the stage's method, of the key's usage plan. Throws what API Gateway answers when one of
 * them says no. https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export function limit(call: LimitedCall, plan: PlanOfKey | undefined, context: CallContext): void {
  const { api, stageName, httpMethod, path } = call;
  const place = `${api.id}/${stageName}/${httpMethod} ${path}`;
  take(place, throttleOf(call), context);
  if (!plan) return;
  const who = `${plan.planId}/${plan.keyId}`;
  take(`${who}/${api.id}/${stageName}`, plan.plan.throttle, context);
  spend(who, plan.plan.quota, context);
}

export interface PlanOfKey {
  readonly planId: string;
  readonly keyId: string;
  readonly plan: UsagePlan;
}

/** The usage plan that lets a key's owner call a stage. Throws ForbiddenException without one. */
export function planOfKey(
  value: string | undefined,
  { api, stageName }: Pick<LimitedCall, 'api' | 'stageName'>,
  context: CallContext,
): PlanOfKey {
  const { keys, plans } = apiGateway(context);
  const [keyId] = [...keys].find(([, key]) => key.isEnabled && key.value === value) ?? [];
  const [planId, plan] =
    [...plans].find(
      ([, { keyIds, stages }]) =>
        keyId !== undefined &&
        keyIds.has(keyId) &&
        stages.some(({ apiId, stage }) => apiId === api.id && stage === stageName),
    ) ?? [];
  if (keyId === undefined || planId === undefined || !plan) throw new AwsError('ForbiddenException', 'Forbidden', 403);
  return { planId, keyId, plan };
}

/** The most particular setting of the stage: the method's own, the path's, everybody's. */
function throttleOf({ stage, httpMethod, path }: LimitedCall): Throttle | undefined {
  const names = [`${httpMethod} ${path}`, `* ${path}`, `${httpMethod} /*`, '* /*'];
  return names.map((name) => stage.throttles.get(name)).find((throttle) => throttle !== undefined);
}

/** A token bucket: holds `burst` tokens, gets `rate` a second. */
function take(name: string, throttle: Throttle | undefined, context: CallContext): void {
  if (!throttle) return;
  const { buckets } = apiGateway(context);
  const now = context.world.clock.now();
  const { tokens, at } = buckets.get(name) ?? { tokens: throttle.burst, at: now };
  const filled = Math.min(throttle.burst, tokens + ((now - at) / 1000) * throttle.rate);
  buckets.set(name, { tokens: filled >= 1 ? filled - 1 : filled, at: now });
  if (filled < 1) throw new AwsError('TooManyRequestsException', 'Too Many Requests', 429);
}

function spend(who: string, quota: UsagePlan['quota'], context: CallContext): void {
  if (!quota) return;
  const { quotas } = apiGateway(context);
  const name = `${who}/${periodOf(quota.period, context.world.clock.now())}`;
  const used = (quotas.get(name) ?? 0) + 1;
  if (used > quota.limit) throw new AwsError('LimitExceededException', 'Limit Exceeded', 429);
  quotas.set(name, used);
}

function periodOf(period: 'DAY' | 'WEEK' | 'MONTH', now: number): string {
  const dayMillis = 86_400_000;
  if (period === 'MONTH') return new Date(now).toISOString().slice(0, 7);
  return `${period} ${Math.floor(now / (period === 'DAY' ? dayMillis : 7 * dayMillis))}`;
}
