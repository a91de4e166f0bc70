import { EventEmitter, once } from 'node:events';
import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** A metric alarm. Its settings are kept as given: no metric is looked at, and only SetAlarmState moves it. */
export interface Alarm {
  readonly name: string;
  readonly arn: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly configured: Date;
  readonly state: {
    readonly value: AlarmState;
    readonly reason: string;
    readonly data?: string;
    readonly updated: Date;
    readonly transitioned: Date;
  };
}

interface Alarms {
  readonly byName: Map<string, Alarm>;
  /** `change`: some alarm is another than before. */
  readonly changes: EventEmitter;
}

const key: StateKey<Map<string, Alarms>> = { name: 'cloudwatch/alarms', create: () => new Map() };

function alarmsOf({ world, caller }: CallContext): Alarms {
  const places = world.state(key);
  const place = `${caller.accountId}/${caller.region}`;
  const alarms = places.get(place) ?? { byName: new Map(), changes: new EventEmitter().setMaxListeners(0) };
  places.set(place, alarms);
  return alarms;
}

/** By name, in the order of their names. */
export function allAlarms(context: CallContext): readonly Alarm[] {
  return [...alarmsOf(context).byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function findAlarm(name: string, context: CallContext): Alarm | undefined {
  return alarmsOf(context).byName.get(name);
}

export function putAlarm(alarm: Alarm, context: CallContext): void {
  const { byName, changes } = alarmsOf(context);
  byName.set(alarm.name, alarm);
  changes.emit('change');
}

export function removeAlarm(name: string, context: CallContext): void {
  alarmsOf(context).byName.delete(name);
}

/** The first of these alarms that is in ALARM, as soon as one is. Rejects when `signal` aborts. An alarm that does not exist is not in ALARM. */
export async function alarmRaised(names: readonly string[], context: CallContext, signal: AbortSignal): Promise<Alarm> {
  const { byName, changes } = alarmsOf(context);
  for (;;) {
    const raised = names.map((name) => byName.get(name)).find((alarm) => alarm?.state.value === 'ALARM');
    if (raised) return raised;
    await once(changes, 'change', { signal });
  }
}
