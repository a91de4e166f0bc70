import { messageOf } from '../../../errors.ts';
import type { DeployConfig } from '../../../inputs/config/deploy.ts';
import type { DeployResult } from '../../../result/deploy.ts';
import type { Run } from '../../../run.ts';
import { describeEndpoint } from '../../../sagemaker/endpoint.ts';
import { modelNames, servedModels } from '../../../sagemaker/served-models.ts';

/** Adds to a red result what serves now, which need not be what was tried. Whatever keeps that from being told hides no failure. */
export async function sayServing(result: DeployResult, config: DeployConfig, run: Run): Promise<DeployResult> {
  const { failure, endpointName } = result;
  if (failure === undefined) return result;
  if (endpointName === undefined) return { ...result, servingNow: [] };
  const { servingNow, sentence, isMissing } = await servingOf(endpointName, run);
  // The user's own template need not be of an endpoint.
  if (isMissing && config.template !== undefined) return result;
  const reason = [failure.reason ?? [], sentence].flat().join('\n');
  return { ...result, servingNow, failure: { ...failure, reason } };
}

interface NowServing {
  /** Undefined: that cannot be seen. */
  readonly servingNow?: readonly string[];
  readonly sentence: string;
  readonly isMissing?: boolean;
}

async function servingOf(endpointName: string, { aws }: Run): Promise<NowServing> {
  try {
    const endpoint = await describeEndpoint(aws, endpointName);
    if (endpoint === undefined) {
      return { servingNow: [], sentence: `there is no endpoint ${endpointName} now`, isMissing: true };
    }
    if (SILENT.has(endpoint.status)) {
      return { servingNow: [], sentence: `endpoint ${endpointName} serves nothing now: it is ${endpoint.status}` };
    }
    const servingNow = modelNames(await servedModels(aws, endpoint.configName));
    return { servingNow, sentence: `endpoint ${endpointName} serves ${servingNow.join(', ') || 'no model'} now` };
  } catch (error) {
    return { sentence: `what endpoint ${endpointName} serves now cannot be seen: ${messageOf(error)}` };
  }
}

const SILENT = new Set(['Creating', 'OutOfService', 'Deleting', 'Failed']);
