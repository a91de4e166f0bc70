import { consoleUrl } from '../../../aws/console.ts';
import { type Stack, stackResources } from '../../../cloudformation/stack.ts';
import { stackEndpoint } from '../../../cloudformation/stack-endpoint.ts';
import { DeadlineExceeded } from '../../../errors.ts';
import { failureOf } from '../../../failure-of.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import type { Run } from '../../../run.ts';
import { type Endpoint, settledEndpoint, whyNotServing } from '../../../sagemaker/endpoint.ts';
import { modelsOf } from '../../../sagemaker/endpoint-config.ts';
import { askCases } from '../../cases/ask-cases.ts';
import { caseLine } from '../../cases/case-line.ts';
import type { Deployment } from '../deployment.ts';

/** What the stack says of itself. */
export function stackFacts({ id, outputs }: Stack, { aws }: Run): Partial<DeployResult> {
  return {
    stackId: id,
    stackOutputs: outputs,
    apiUrl: outputs['ApiUrl'],
    consoleUrl: consoleUrl(aws.region, 'stack', id),
  };
}

/** The verdict; what keeps it from being given is one, too: what is not proven is taken back as what fails. */
export async function verifyOrFail(stack: Stack, deployment: Deployment): Promise<DeployResult> {
  const { run, report } = deployment;
  try {
    return await verifyDeployment(stack, deployment);
  } catch (error) {
    // The end of the time to wait is an outcome of its own.
    if (error instanceof DeadlineExceeded) throw error;
    run.signal.throwIfAborted();
    const cause = await failureOf(error, run.aws.region);
    const what = `endpoint ${report({}).endpointName} could not be verified: ${cause.what}`;
    return report({ status: 'Failed', failure: { ...cause, what } });
  }
}

/** The verdict on a green stack: its endpoint is in service with the stack's own config, and answers every case as expected. */
export async function verifyDeployment(stack: Stack, deployment: Deployment): Promise<DeployResult> {
  const { config, run, waiting, report } = deployment;
  const { endpointName: name = config.endpointName, configName, modelName } = await stackEndpoint(run.aws, stack);
  report({ endpointName: name });
  if (configName === undefined) return await withoutConfig(stack, deployment);
  const endpoint = await settledEndpoint(run.aws, name, waiting);
  const reason = whyNotServing(endpoint, configName) ?? (endpoint && (await otherModel(endpoint, modelName, run)));
  if (reason !== undefined || endpoint === undefined) {
    const isAtRest = endpoint?.status === 'InService' && !endpoint.pendingDeployment;
    return servesOther({ name, configName, reason, isAtRest }, deployment);
  }
  report({ endpointName: endpoint.name, endpointArn: endpoint.arn });
  run.log.info(`endpoint ${endpoint.name} is in service with ${configName}`);
  return await judgeAnswers(endpoint, deployment);
}

interface Other {
  readonly name: string;
  /** What it should serve. */
  readonly configName: string;
  readonly reason: string | undefined;
  readonly isAtRest: boolean;
}

function servesOther({ name, configName, reason, isAtRest }: Other, { config, run, report }: Deployment): DeployResult {
  const { changed } = report({});
  const update = `aws sagemaker update-endpoint --endpoint-name ${name} --endpoint-config-name ${configName}`;
  const beside = `somebody has updated it beside the stack: \`${update}\` takes it back`;
  const failure = {
    what: `endpoint ${name} does not serve what stack ${config.stackName} says`,
    reason,
    fix: changed ? undefined : isAtRest ? beside : NOTHING_TO_TAKE_BACK,
    consoleUrl: consoleUrl(run.aws.region, 'endpoint', name),
  };
  // In service all the same, but with another config: AWS put back the one from before, or somebody gave it another.
  return report({ status: isAtRest && changed ? 'RolledBack' : 'Failed', failure });
}

async function judgeAnswers(endpoint: Endpoint, { config, run, report }: Deployment): Promise<DeployResult> {
  const { name } = endpoint;
  const { changed } = report({});
  const cases = await askCases({ ...endpoint, when: changed ? 'after the change' : undefined }, config.cases, run);
  report({ cases });
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

/** Unless a run before was broken off, and has kept what was there before. */
const NOTHING_TO_TAKE_BACK =
  'this step changed nothing, so `on-failure` has nothing to take back, and all stays as it is: deploy the version that passed last, or mend the cases';

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
