import { consoleUrl } from '../../aws/console.ts';
import { type Stack, stackResources } from '../../cloudformation/stack.ts';
import { stackEndpoint } from '../../cloudformation/stack-endpoint.ts';
import type { DeployResult } from '../../result/deploy.ts';
import type { Run } from '../../run.ts';
import { type Endpoint, settledEndpoint, whyNotServing } from '../../sagemaker/endpoint.ts';
import { modelsOf } from '../../sagemaker/endpoint-config.ts';
import { askCases } from '../ask-cases.ts';
import { caseLine } from '../case-line.ts';
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
export async function verifyDeployment(stack: Stack, deployment: Deployment): Promise<DeployResult> {
  const { config, run, waiting, report } = deployment;
  const { endpointName: name = config.endpointName, configName, modelName } = await stackEndpoint(run.aws, stack);
  const { changed = false } = report({ endpointName: name });
  if (configName === undefined) return await withoutConfig(stack, deployment);
  const endpoint = await settledEndpoint(run.aws, name, waiting);
  const reason = whyNotServing(endpoint, configName) ?? (endpoint && (await otherModel(endpoint, modelName, run)));
  if (reason !== undefined || endpoint === undefined) {
    const url = consoleUrl(run.aws.region, 'endpoint', name);
    const what = `endpoint ${name} does not serve what stack ${stack.name} says`;
    const isAtRest = endpoint?.status === 'InService' && !endpoint.pendingDeployment;
    // In service all the same, but with another config: AWS put back the one from before, or somebody gave it another.
    const fix =
      isAtRest && !changed ? `somebody has updated it beside the stack: ${updateCommand(name, configName)}` : undefined;
    const status = isAtRest && changed ? 'RolledBack' : 'Failed';
    return report({ status, failure: { what, reason, fix, consoleUrl: url } });
  }
  report({ endpointName: endpoint.name, endpointArn: endpoint.arn });
  run.log.info(`endpoint ${endpoint.name} is in service with ${configName}`);
  return await judgeAnswers(endpoint, deployment);
}

function updateCommand(endpointName: string, configName: string): string {
  return `\`aws sagemaker update-endpoint --endpoint-name ${endpointName} --endpoint-config-name ${configName}\` takes it back`;
}

async function judgeAnswers(endpoint: Endpoint, { config, run, report }: Deployment): Promise<DeployResult> {
  const { name } = endpoint;
  const cases = await askCases(endpoint, config.cases, run);
  const { changed } = report({ cases });
  const failed = cases.filter(({ passed }) => !passed);
  if (failed.length === 0) return report({ status: changed ? 'Completed' : 'NoChanges' });
  const failure = {
    what: `${failed.length} of ${cases.length} cases failed on endpoint ${name}`,
    reason: failed.map(caseLine).join('\n'),
    fix: changed ? undefined : NOTHING_TO_TAKE_BACK,
    consoleUrl: consoleUrl(run.aws.region, 'endpoint', name),
  };
  return report({ status: 'Failed', failure });
}

/** A run that was broken off after the change leaves no memory of what was there before. */
const NOTHING_TO_TAKE_BACK =
  'this step changed nothing, so `on-failure` has nothing to take back: deploy the version that passed last, or mend the cases';

/** The user's own template may be of something else than an endpoint: of that there is nothing more to prove. */
async function withoutConfig({ id, name }: Stack, { config, run, report }: Deployment): Promise<DeployResult> {
  const { endpointName, changed } = report({});
  const resources = await stackResources(run.aws, id);
  const isNoEndpoint = resources.every(({ type }) => type !== 'AWS::SageMaker::Endpoint');
  if (config.template !== undefined && isNoEndpoint && config.cases.length === 0)
    return report({ endpointName: undefined, status: changed ? 'Completed' : 'NoChanges' });
  const what = `stack ${name} does not tell which endpoint config it made, so nothing proves what endpoint ${endpointName} serves`;
  const fix = 'give its template the outputs EndpointName and EndpointConfigName';
  return report({ status: 'Failed', failure: { what, fix } });
}

/** What is served instead of the stack's model. The endpoint spells the config's name as it was given, an ARN does not. */
async function otherModel(
  { configName }: Endpoint,
  modelName: string | undefined,
  { aws }: Run,
): Promise<string | undefined> {
  const models = (await modelsOf(aws, configName)) ?? [];
  if (modelName === undefined || models.some((name) => name.toLowerCase() === modelName.toLowerCase()))
    return undefined;
  return `its endpoint config ${configName} serves ${models.join(', ') || 'no model'}, not ${modelName}`;
}
