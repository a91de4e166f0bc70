import type { Throttle } from './throttle.ts';

/** Who may ask for how much: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html */
export interface UsagePlan {
  readonly stages: readonly { readonly apiId: string; readonly stage: string }[];
  readonly throttle?: Throttle;
  readonly quota?: { readonly limit: number; readonly period: 'DAY' | 'WEEK' | 'MONTH' };
  /** Ids of the API keys. Stays the same when the plan's settings change. */
  readonly keyIds: Set<string>;
}
