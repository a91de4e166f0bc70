import type { AwsError } from '../world/aws-error.ts';
import { REQUEST_FAULTS } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import { accessDenied, expiredToken, internalError, notReady, throttled, unavailable } from './common-errors.ts';
import { ConnectionReset } from './connection-reset.ts';
import type { RecordedRequest } from './request-log.ts';
import type { Route } from './route.ts';

/** Does the work of a request, unless a fault was ordered for it. `lost-answer` is the mean one: the work is done, and nobody is told. */
export async function answerUnderFaults<T>(
  { service, operation, input }: RecordedRequest,
  work: () => T | Promise<T>,
  { world, protocol }: { readonly world: World; readonly protocol: Route['protocol'] },
): Promise<T> {
  const names = Object.values(input).filter((value) => typeof value === 'string');
  const fault = world.faults.next(REQUEST_FAULTS, { at: `${service}.${operation}`, names });
  if (fault === undefined) return await work();
  switch (fault.kind) {
    case 'slow':
      // Who still waits when the server ends gets no answer.
      await world.clock.sleep(fault.millis, world.closing).catch(() => Promise.reject(new ConnectionReset()));
      return await work();
    case 'lost-answer':
      await work();
      throw new ConnectionReset();
    case 'reset':
      throw new ConnectionReset();
    default:
      throw ERRORS[fault.kind](protocol, `${service.replace(/-.*/, '')}:${operation}`);
  }
}

type Refusal = 'throttling' | 'server-error' | 'unavailable' | 'not-ready' | 'expired' | 'access-denied';

const ERRORS: Readonly<Record<Refusal, (protocol: Route['protocol'], action: string) => AwsError>> = {
  throttling: throttled,
  'server-error': internalError,
  unavailable,
  'not-ready': notReady,
  expired: expiredToken,
  'access-denied': accessDenied,
};
