import { consoleUrl } from '../../aws/console.ts';
import type { Failure } from '../../errors.ts';
import { goneEndpoint } from '../../sagemaker/endpoint.ts';
import type { Deletion } from './deletion.ts';

/** The proof that the endpoint of a deleted stack is gone, too: undefined. What stays costs money, and is a failure. */
export async function outlivingEndpoint(
  endpointName: string,
  stackName: string,
  { run, waiting }: Pick<Deletion, 'run' | 'waiting'>,
): Promise<Failure | undefined> {
  const survivor = await goneEndpoint(run.aws, endpointName, waiting);
  if (survivor === undefined) return undefined;
  return {
    what: `endpoint ${survivor.name} outlived stack ${stackName}`,
    reason: `its status is ${survivor.status}`,
    fix: `delete it (\`mode: delete\`, \`endpoint-name: ${survivor.name}\`)`,
    consoleUrl: consoleUrl(run.aws.region, 'endpoint', survivor.name),
  };
}
