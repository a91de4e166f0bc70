import type { Api, Serving } from '../../../cloudformation/template/options.ts';
import type { Call } from '../../call.ts';

/** Enough to try it, too few to be expensive. */
const USUAL_BURST = 20;

/** The API in front, which lets no more requests through at once than the endpoint takes, unless it is told to. */
export function publicApi({ values: { api }, warn }: Call, serving: Serving): Api | undefined {
  if (api === undefined || api === false) return undefined;
  const room = serving.kind === 'serverless' ? serving.maxConcurrency : Number.POSITIVE_INFINITY;
  const { burst = Math.min(USUAL_BURST, room) } = api;
  if (burst > room)
    warn(
      'api',
      `burst ${burst} is more than the endpoint takes at once: give \`serverless-max-concurrency: ${burst}\``,
    );
  return { ...api, burst };
}
