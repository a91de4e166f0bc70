/** What an ephemeral deployment leaves to the end of the job: the config of its deletion, decided while its inputs are known. */

import type { Runner } from '../github/runner.ts';
import type { Config } from '../inputs/config/config.ts';
import type { DeleteConfig } from '../inputs/config/delete.ts';
import type { Environment } from '../inputs/environment.ts';
import { type Loaded, loadConfig } from '../inputs/load-config.ts';

/** Has the post step delete the stack, whatever comes of this step: it may fail or be cancelled half-way. */
export function leaveRemoval(config: Config, runner: Runner): void {
  if (config.mode !== 'deploy' || !config.ephemeral || config.goal !== 'endpoint') return;
  const { name, region, roleToAssume, tags, timeoutMinutes, prefix, stackName } = config;
  const removal: DeleteConfig = {
    mode: 'delete',
    target: { kind: 'stack', stackName },
    // The deployment may come to refuse a stack of somebody else's, as where its name is mistaken.
    onlyDeployed: true,
    keepModels: false,
    ...{ name, region, roleToAssume, tags, timeoutMinutes, prefix },
    // The job ends when the stack is gone: what is left behind unseen costs money.
    wait: true,
    logs: 'none',
    onCancel: 'leave',
  };
  runner.keepForPost('removal', JSON.stringify(removal));
}

/** The config of this step; of the post step, what the step has left to it: the runner hands that to nobody else. */
export async function loadStep(environment: Environment): Promise<Loaded> {
  if (environment.removal === undefined) return await loadConfig(environment);
  return { config: JSON.parse(environment.removal) as DeleteConfig, warnings: [] };
}
