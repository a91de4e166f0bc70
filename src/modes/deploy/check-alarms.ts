import { type Stack, stackResources } from '../../cloudformation/stack.ts';
import type { Failure } from '../../errors.ts';
import { unlessDenied } from '../unless-denied.ts';
import type { Deployment } from './deployment.ts';

/**
 * Why the alarms that guard the update would take it back at once, whatever the new model does; undefined when they would
 * not. Those that the update itself makes are not there yet.
 */
export async function alarmsAgainst(existing: Stack, { config, run }: Deployment): Promise<Failure | undefined> {
  const guardrails =
    config.serving === undefined || config.serving.kind === 'serverless' ? undefined : config.serving.guardrails;
  if (guardrails === undefined) return undefined;
  const { names } = guardrails.alarms;
  const made = (await stackResources(run.aws, existing.id)).filter(({ type }) => type === 'AWS::CloudWatch::Alarm');
  const asked = [...names, ...made.flatMap(({ physicalId }) => physicalId ?? [])];
  if (asked.length === 0) return undefined;
  const { describeAlarms } = await import('../../sagemaker/alarms.ts');
  const alarms = await unlessDenied(
    () => describeAlarms(run.aws, asked),
    { unseen: 'the state of the alarms', action: 'cloudwatch:DescribeAlarms' },
    run,
  );
  if (alarms === undefined) return undefined;
  const ringing = alarms.filter(({ state }) => state === 'ALARM').map(({ name, reason = '' }) => `${name}: ${reason}`);
  const missing = names
    .filter((name) => !alarms.some((alarm) => alarm.name === name))
    .map((name) => `${name}: not there`);
  if (ringing.length + missing.length === 0) return undefined;
  return {
    what: `the update of endpoint ${config.endpointName} did not begin: its alarms would take it back at once`,
    reason: [...ringing, ...missing].join('\n'),
    fix: 'mend what the alarms tell of; where the new model is what mends it, deploy once without `alarms`',
  };
}
