/** The typed config of one mode: a union discriminated on `mode`, so that a mode sees only what it has. */

import type { DeleteConfig } from './delete.ts';
import type { DeployConfig } from './deploy.ts';
import type { EvaluateConfig } from './evaluate.ts';
import type { ProcessConfig } from './process.ts';
import type { RegisterConfig } from './register.ts';
import type { TrainConfig } from './train.ts';

export type Config = ProcessConfig | TrainConfig | EvaluateConfig | RegisterConfig | DeployConfig | DeleteConfig;
