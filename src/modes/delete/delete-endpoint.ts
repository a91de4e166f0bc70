import type { Aws } from '../../aws/clients.ts';
import { consoleUrl } from '../../aws/console.ts';
import type { DeleteResult } from '../../result.ts';
import {
  deleteEndpoint,
  deleteEndpointConfig,
  deleteModel,
  goneEndpoint,
  modelsOf,
  settledEndpoint,
} from '../../sagemaker/endpoint.ts';
import type { Deletion } from './deletion.ts';

/**
 * Deletes an endpoint that no stack owns, its config and the models of that config, and waits until it is gone. All three
 * are asked for before the waiting: once the endpoint is gone nobody remembers its config, and a broken off wait leaves
 * nothing behind.
 */
export async function deleteEndpointAlone(endpointName: string, deletion: Deletion): Promise<DeleteResult> {
  const { config, run, waiting, report } = deletion;
  // While it is created or updated, an endpoint refuses to be deleted.
  const endpoint = await settledEndpoint(run.aws, endpointName, waiting);
  if (endpoint === undefined) {
    run.log.info(`nothing to delete: there is no endpoint ${endpointName}`);
    return report({});
  }
  const models = (await modelsOf(run.aws, endpoint.configName)) ?? [];
  const url = consoleUrl(run.aws.region, 'endpoint', endpointName);
  await deleteEndpoint(run.aws, endpointName);
  run.started(report({ status: 'InProgress', changed: true, consoleUrl: url }));
  const deleted = await deleteParts(endpoint.configName, config.keepModels ? [] : models, run.aws);
  const kept = config.keepModels ? models.map((model) => `model/${model}: keep-models`) : [];
  const asked = report({ deleted, kept: kept.length > 0 ? kept : undefined });
  if (!config.wait) return asked;

  const left = await goneEndpoint(run.aws, endpointName, waiting);
  if (left === undefined) {
    for (const name of [`endpoint/${endpointName}`, ...deleted]) run.log.info(`deleted ${name}`);
    return report({ status: 'Completed', deleted: [`endpoint/${endpointName}`, ...deleted] });
  }
  const what = `endpoint ${endpointName} could not be deleted (${left.status})`;
  return report({ status: 'Failed', failure: { what, reason: left.failureReason, consoleUrl: url } });
}

/** Deletes the config, then the models; the names of what was there. */
async function deleteParts(configName: string, models: readonly string[], aws: Aws): Promise<readonly string[]> {
  const deleted: string[] = [];
  if (await deleteEndpointConfig(aws, configName)) deleted.push(`endpoint-config/${configName}`);
  for (const model of models) {
    if (await deleteModel(aws, model)) deleted.push(`model/${model}`);
  }
  return deleted;
}
