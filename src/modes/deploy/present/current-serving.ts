import { ownedResources, ownsEndpoint } from '../../../cloudformation/owned-resources.ts';
import { type Stack, stackResources } from '../../../cloudformation/stack.ts';
import { stackEndpoint } from '../../../cloudformation/stack-endpoint.ts';
import { RemoteFailure } from '../../../errors.ts';
import { type Endpoint, settledEndpoint } from '../../../sagemaker/endpoint.ts';
import { describeEndpointConfig, type Variant } from '../../../sagemaker/endpoint-config.ts';
import type { Deployment } from '../deployment.ts';

/** The endpoint that a change will find, and what it runs on. */
export interface CurrentServing {
  readonly endpoint: Endpoint;
  readonly variants: readonly Variant[];
  /** Whether it is the stack's own. */
  readonly ofStack: boolean;
}

/**
 * The endpoint of the deployment's name, at rest: what others do to it beside a stack is waited for, as only what serves can be
 * remembered. Undefined where there is none. Throws RemoteFailure where it is the stack's and somebody deleted it:
 * CloudFormation would get stuck on what is not there.
 */
export async function currentServing(
  existing: Stack | undefined,
  { config, run, waiting }: Deployment,
): Promise<CurrentServing | undefined> {
  const { endpointName: own, configName = '…' } = existing === undefined ? {} : await stackEndpoint(run.aws, existing);
  // The user's own template may call it as it likes.
  const endpointName = (config.template && own) ?? config.endpointName;
  const endpoint = await settledEndpoint(run.aws, endpointName, waiting);
  const resources = existing === undefined ? [] : await stackResources(run.aws, existing.id);
  const ofStack = ownsEndpoint(await ownedResources(run.aws, resources), endpointName);
  if (endpoint === undefined && ofStack && config.template === undefined) {
    const what = `endpoint ${endpointName} of stack ${config.stackName} is gone: somebody deleted it beside the stack`;
    const create = `aws sagemaker create-endpoint --endpoint-name ${endpointName} --endpoint-config-name ${configName}`;
    const fix = `bring it back (\`${create}\`), or delete the stack (\`mode: delete\`, \`stack-name: ${config.stackName}\`); then run this again`;
    throw new RemoteFailure({ what, fix });
  }
  if (endpoint === undefined) return undefined;
  return {
    endpoint,
    variants: (await describeEndpointConfig(run.aws, endpoint.configName))?.variants ?? [],
    ofStack,
  };
}
