import { type Stack, stackResources } from '../../../cloudformation/stack.ts';
import { madeAlarmIds } from '../../../cloudformation/template/alarms.ts';
import type { Alarms } from '../../../cloudformation/template/options.ts';
import type { Failure } from '../../../errors.ts';
import type { Run } from '../../../run.ts';
import { unlessDenied } from '../../unless-denied.ts';
import type { Deployment } from '../deployment.ts';

/** The alarms that keep an endpoint from being updated. */
interface Obstacles {
  /** Those in ALARM, with AWS's reason. */
  readonly ringing: readonly string[];
  /** Those that were named and are not there. */
  readonly missing: readonly string[];
}

/**
 * Why the alarms that are to guard the update would take it back at once, whatever the new model does; undefined when they
 * would not. Alarms that the new template no longer has do not count, those that it makes anew are not there yet.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/deployment-guardrails-configuration.html
 */
export async function alarmsAgainst(existing: Stack, { config, run }: Deployment): Promise<Failure | undefined> {
  const alarms = guardsOf(config);
  if (alarms === undefined) return undefined;
  const ids = madeAlarmIds(alarms);
  const resources = ids.length === 0 ? [] : await stackResources(run.aws, existing.id);
  const made = resources.filter(({ logicalId }) => ids.includes(logicalId));
  const obstacles = await obstaclesAmong(
    made.flatMap(({ physicalId }) => physicalId ?? []),
    alarms,
    run,
  );
  if (obstacles === undefined) return undefined;
  return {
    what: `the update of endpoint ${config.endpointName} did not begin: \`alarms\` would take it back at once`,
    reason: reasonOf(obstacles),
    fix: fixFor(obstacles),
  };
}

/** A first creation is guarded by no alarm, so that what is wrong with those named would only come out at the first update. */
export async function warnOfAlarms({ config, run }: Deployment): Promise<void> {
  const alarms = guardsOf(config);
  const obstacles = alarms && (await obstaclesAmong([], alarms, run));
  if (obstacles === undefined) return;
  run.log.warning(
    `alarms: ${reasonOf(obstacles).replaceAll('\n', '; ')}: no update of endpoint ${config.endpointName} will begin before that is mended`,
  );
}

function guardsOf({ serving }: Deployment['config']): Alarms | undefined {
  return serving === undefined || serving.kind === 'serverless' ? undefined : serving.guardrails?.alarms;
}

/** Undefined: nothing is in the way, as far as may be seen. */
async function obstaclesAmong(made: readonly string[], { names }: Alarms, run: Run): Promise<Obstacles | undefined> {
  const asked = [...names, ...made];
  if (asked.length === 0) return undefined;
  const { describeAlarms } = await import('../../../sagemaker/alarms.ts');
  const alarms = await unlessDenied(
    () => describeAlarms(run.aws, asked),
    { unseen: 'the state of the alarms', action: 'cloudwatch:DescribeAlarms' },
    run,
  );
  if (alarms === undefined) return undefined;
  const ringing = alarms.filter(({ state }) => state === 'ALARM').map(({ name, reason }) => [name, reason] as const);
  const missing = names.filter((name) => !alarms.some((alarm) => alarm.name === name));
  if (ringing.length + missing.length === 0) return undefined;
  return {
    ringing: ringing.map(([name, reason]) => `${name} is in ALARM${reason === undefined ? '' : `: ${reason}`}`),
    missing,
  };
}

function reasonOf({ ringing, missing }: Obstacles): string {
  return [...ringing, ...missing.map((name) => `${name} is not there`)].join('\n');
}

function fixFor({ ringing, missing }: Obstacles): string {
  const mend =
    'mend what the alarms tell of; where the new model is what mends it, deploy it once with `alarms: none`, and then as it is';
  const correct = 'correct the name under `alarms`, or create the alarm first';
  return [ringing.length > 0 ? mend : [], missing.length > 0 ? correct : []].flat().join('; ');
}
