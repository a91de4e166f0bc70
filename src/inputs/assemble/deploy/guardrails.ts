import type { Guardrails, Traffic } from '../../../cloudformation/template/options.ts';
import type { Call } from '../../call.ts';
import { NO_ALARMS, USUAL_ALARMS } from '../../values/usual-alarms.ts';

/** Five alarm periods of all traffic on the new model, before the old one goes. */
const ALL_AT_ONCE: Traffic = { type: 'all-at-once', waitSeconds: 300, terminationWaitSeconds: 0 };

/** How an update goes and what takes it back; undefined: SageMaker's way without guardrails. */
export function guardrails(call: Call): Guardrails | undefined {
  const { traffic, alarms } = call.values;
  if (traffic !== undefined) checkTraffic(traffic, call);
  const isWatched = alarms !== undefined && (alarms.made !== undefined || alarms.names.length > 0);
  if (traffic === undefined) return isWatched ? { traffic: ALL_AT_ONCE, alarms } : undefined;
  if (alarms !== undefined && !isWatched)
    call.warn('alarms', 'are none: nothing will take an update back, however bad the new model is');
  return { traffic, alarms: alarms ?? (call.given.has('alarms') ? NO_ALARMS : USUAL_ALARMS) };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TrafficRoutingConfig.html */
function checkTraffic(traffic: Traffic, { values, report }: Call): void {
  const { type, step } = traffic;
  const { 'instance-count': count, autoscaling } = values;
  const instances = Math.max(count, autoscaling?.min ?? 1);
  if (type !== 'all-at-once' && instances < 2) {
    const why =
      type === 'canary' ? 'a canary is at most half of the fleet' : 'linear moves at most half of the fleet at a time';
    const more =
      autoscaling === undefined ? 'an `instance-count`' : 'a `min` in `autoscaling`, or an `instance-count`,';
    report('traffic', `"${type}" needs ${more} of at least 2: ${why}`);
  } else if (step !== undefined && 'instances' in step && step.instances > instances / 2) {
    report('traffic', `step-instances "${step.instances}" is more than half of the ${instances} instances`);
  }
  const seconds = stepsOf(traffic, instances) * traffic.waitSeconds + traffic.terminationWaitSeconds;
  if (traffic.maxSeconds !== undefined && traffic.maxSeconds <= seconds)
    report('traffic', `max-seconds "${traffic.maxSeconds}" is not more than its waits, which take ${seconds} seconds`);
}

function stepsOf({ type, step }: Traffic, instances: number): number {
  if (type !== 'linear' || step === undefined) return type === 'canary' ? 2 : 1;
  return Math.ceil('percent' in step ? 100 / step.percent : instances / step.instances);
}
