import { consoleUrl } from '../../aws/console.ts';
import { RemoteFailure } from '../../errors.ts';
import type { Run } from '../../run.ts';
import { describeEndpoint, type Endpoint } from '../../sagemaker/endpoint.ts';

/**
 * The endpoint. Throws RemoteFailure for one that is not there, or not in service: before it is asked anything. `input` is the one that
 * gave it, where it is not plain from the name.
 */
export async function requireInService(endpointName: string, { aws }: Run, input?: 'champion'): Promise<Endpoint> {
  const whose = input === undefined ? '' : `${input}: `;
  const endpoint = await describeEndpoint(aws, endpointName);
  if (endpoint === undefined) {
    throw new RemoteFailure({
      what: `${whose}there is no endpoint ${endpointName} in ${aws.region}`,
      fix: 'check its name and `region`, or deploy it first',
    });
  }
  if (endpoint.status === 'InService') return endpoint;
  throw new RemoteFailure({
    what: `${whose}endpoint ${endpointName} is ${endpoint.status}, not InService`,
    reason: endpoint.failureReason,
    consoleUrl: consoleUrl(aws.region, 'endpoint', endpointName),
  });
}
