import type { DeleteResult } from './delete.ts';
import type { DeployResult } from './deploy.ts';
import type { EvaluateResult } from './evaluate.ts';
import type { ProcessResult } from './process.ts';
import type { RegisterResult } from './register.ts';
import type { TrainResult } from './train.ts';

/** What a mode found out. Written as the action's outputs, its `result` JSON, the job summary. */
export type Result = ProcessResult | TrainResult | EvaluateResult | RegisterResult | DeployResult | DeleteResult;

/** The version of the `result` JSON's shape. */
export const RESULT_VERSION = 1;
