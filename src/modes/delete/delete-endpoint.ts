import type { Aws } from '../../aws/clients.ts';
import { consoleUrl } from '../../aws/console.ts';
import { owningStack } from '../../cloudformation/owning-stack.ts';
import type { DeleteResult } from '../../result/delete.ts';
import {
  deleteEndpoint,
  deleteEndpointConfig,
  deleteModel,
  describeEndpoint,
  type Endpoint,
  goneEndpoint,
  settledEndpoint,
} from '../../sagemaker/endpoint.ts';
import { unlessDenied } from '../unless-denied.ts';
import type { Deletion } from './deletion.ts';
import { freeEndpoint } from './free-endpoint.ts';

/**
 * Deletes an endpoint that no stack owns, its config and the models of that config, and waits until it is gone. The endpoint
 * goes last, as in AWS's own Python SDK: once it is gone nobody remembers its config, and whatever breaks off before that,
 * the next run finds the rest by it. That a config in use must not be deleted is about endpoints that stay: what is lost is the
 * sight of their instance types. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteEndpointConfig.html
 */
export async function deleteEndpointAlone(endpointName: string, deletion: Deletion): Promise<DeleteResult> {
  const { config, run, waiting, report } = deletion;
  const endpoint = await deletableEndpoint(endpointName, deletion);
  if (endpoint === undefined) {
    run.log.info(`nothing to delete: there is no endpoint ${endpointName}`);
    return report({});
  }
  const url = consoleUrl(run.aws.region, 'endpoint', endpointName);
  const owner = await ownerOf(endpoint, deletion);
  if (owner !== undefined) {
    const what = `endpoint ${endpointName} is of stack ${owner}, which could not be updated without it`;
    const fix = `delete the stack (\`mode: delete\`, \`stack-name: ${owner}\`)`;
    return report({ status: 'Failed', failure: { what, fix, consoleUrl: url } });
  }
  run.started(report({ status: 'InProgress', changed: true, consoleUrl: url }));
  const { models, ...freed } = await freeEndpoint(endpoint, () => false, deletion);
  const keptModels = config.keepModels ? models.map((model) => `model/${model}: keep-models`) : [];
  const kept = [...keptModels, ...freed.kept];
  const parts = await deleteParts(endpoint.configName, config.keepModels ? [] : models, run.aws);
  const deleted = [...freed.deleted, ...parts];
  const asked = report({ deleted, kept: kept.length > 0 ? kept : undefined });
  if (endpoint.status !== 'Deleting') await deleteEndpoint(run.aws, endpointName);
  if (!config.wait) return asked;

  const left = await goneEndpoint(run.aws, endpointName, waiting);
  if (left === undefined) {
    const all = [...deleted, `endpoint/${endpointName}`];
    for (const name of all) run.log.info(`deleted ${name}`);
    return report({ status: 'Completed', deleted: all });
  }
  const what = `endpoint ${endpointName} could not be deleted (${left.status})`;
  return report({ status: 'Failed', failure: { what, reason: left.failureReason, consoleUrl: url } });
}

/** The endpoint when it can be deleted: while it is created or updated, it refuses that. One that is being deleted still tells its config. */
async function deletableEndpoint(name: string, { run, waiting }: Deletion): Promise<Endpoint | undefined> {
  const endpoint = await describeEndpoint(run.aws, name);
  return endpoint?.status === 'Deleting' ? endpoint : await settledEndpoint(run.aws, name, waiting);
}

async function ownerOf({ arn }: Endpoint, { run }: Deletion): Promise<string | undefined> {
  const look = { unseen: 'whether the endpoint is of a stack', action: 'cloudformation:DescribeStackResources' };
  return await unlessDenied(() => owningStack(run.aws, arn), look, run);
}

/** Deletes the models, then the config by which they are found; the names of what was there. */
async function deleteParts(configName: string, models: readonly string[], aws: Aws): Promise<readonly string[]> {
  const deleted: string[] = [];
  for (const model of models) {
    if (await deleteModel(aws, model)) deleted.push(`model/${model}`);
  }
  if (await deleteEndpointConfig(aws, configName)) deleted.push(`endpoint-config/${configName}`);
  return deleted;
}
