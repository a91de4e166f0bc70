import { consoleUrl } from '../../aws/console.ts';
import type { Stack } from '../../cloudformation/stack.ts';
import { stackEndpoint } from '../../cloudformation/stack-endpoint.ts';
import type { DeployResult } from '../../result.ts';
import type { Run } from '../../run.ts';
import { modelsOf, settledEndpoint, whyNotServing } from '../../sagemaker/endpoint.ts';
import { askCases, caseLine } from '../ask-cases.ts';
import type { Deployment } from './deployment.ts';

/** What the stack says of itself. */
export function stackFacts({ id, outputs }: Stack, { aws }: Run): Partial<DeployResult> {
  return {
    stackId: id,
    stackOutputs: outputs,
    apiUrl: outputs['ApiUrl'],
    consoleUrl: consoleUrl(aws.region, 'stack', id),
  };
}

/** The verdict on a green stack: its endpoint is in service with the stack's own config, and answers every case as expected. */
export async function verifyDeployment(
  stack: Stack,
  { config, run, waiting, report }: Deployment,
): Promise<DeployResult> {
  const { endpointName: name = config.endpointName, configName, modelName } = await stackEndpoint(run.aws, stack);
  const { changed = false } = report({ endpointName: name });
  if (configName === undefined) {
    const what = `stack ${stack.name} does not tell which endpoint config it made, so nothing proves what endpoint ${name} serves`;
    return report({ status: 'Failed', failure: { what } });
  }
  const endpoint = await settledEndpoint(run.aws, name, waiting);
  const reason = whyNotServing(endpoint, configName) ?? (await otherModel(configName, modelName, run));
  if (reason !== undefined) {
    const url = consoleUrl(run.aws.region, 'endpoint', name);
    const failure = { what: `endpoint ${name} does not serve what stack ${stack.name} says`, reason, consoleUrl: url };
    // In service all the same, but with another config: AWS put back the one from before.
    const rolledBack = changed && endpoint?.status === 'InService' && !endpoint.pendingDeployment;
    return report({ status: rolledBack ? 'RolledBack' : 'Failed', failure });
  }
  if (endpoint !== undefined) report({ endpointArn: endpoint.arn });
  run.log.info(`endpoint ${name} is in service with ${configName}`);

  const cases = await askCases(name, config.cases, run);
  const failed = cases.filter(({ passed }) => !passed);
  if (failed.length === 0) return report({ status: changed ? 'Completed' : 'NoChanges', cases });
  const failure = {
    what: `${failed.length} of ${cases.length} cases failed on endpoint ${name}`,
    reason: failed.map(caseLine).join('\n'),
    consoleUrl: consoleUrl(run.aws.region, 'endpoint', name),
  };
  return report({ status: 'Failed', cases, failure });
}

/** What the config serves instead of the stack's model. */
async function otherModel(
  configName: string,
  modelName: string | undefined,
  { aws }: Run,
): Promise<string | undefined> {
  const models = (await modelsOf(aws, configName)) ?? [];
  if (modelName === undefined || models.some((name) => name.toLowerCase() === modelName.toLowerCase()))
    return undefined;
  return `its endpoint config ${configName} serves ${models.join(', ') || 'no model'}, not ${modelName}`;
}
