import type { DeployConfig } from '../../inputs/config/deploy.ts';
import type { DeployResult } from '../../result/deploy.ts';
import type { Operation } from '../operation.ts';

/** One deployment under way. */
export type Deployment = Operation<DeployConfig, DeployResult>;
