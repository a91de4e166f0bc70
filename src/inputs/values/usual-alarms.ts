import type { AlarmLimits, Alarms } from '../../cloudformation/template/options.ts';

/** What is made where nothing is said: one failure of the model is too many, five seconds are too slow. */
export const USUAL_LIMITS: AlarmLimits = { serverErrors: 0, latencyMs: 5000 };
export const USUAL_ALARMS: Alarms = { made: USUAL_LIMITS, names: [] };
export const NO_ALARMS: Alarms = { names: [] };
