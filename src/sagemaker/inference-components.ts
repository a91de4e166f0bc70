import {
  DeleteInferenceComponentCommand,
  DescribeInferenceComponentCommand,
  paginateListInferenceComponents,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '../aws/clients.ts';
import { pollUntilDone, type Waiting } from '../waiting/poll.ts';
import { unlessMissing } from './endpoint.ts';

const INTERVAL_MS = 10_000;

/**
 * Names of the models' parts on an endpoint whose variants have no model of their own. As long as there is one, the
 * endpoint cannot be deleted. https://docs.aws.amazon.com/sagemaker/latest/dg/realtime-endpoints-delete-resources.html
 */
export async function inferenceComponents(aws: Aws, endpointName: string): Promise<readonly string[]> {
  const pages = paginateListInferenceComponents(
    { client: aws.client(SageMakerClient) },
    { EndpointNameEquals: endpointName },
  );
  const found: string[] = [];
  for await (const { InferenceComponents = [] } of pages)
    found.push(...InferenceComponents.flatMap(({ InferenceComponentName }) => InferenceComponentName ?? []));
  return found;
}

/** The model of the component; undefined where it has none, or is gone. */
export async function modelOfComponent(aws: Aws, name: string): Promise<string | undefined> {
  const command = new DescribeInferenceComponentCommand({ InferenceComponentName: name });
  return (await unlessMissing(aws.client(SageMakerClient).send(command)))?.Specification?.ModelName;
}

export async function deleteComponent(aws: Aws, name: string): Promise<void> {
  const command = new DeleteInferenceComponentCommand({ InferenceComponentName: name });
  await unlessMissing(aws.client(SageMakerClient).send(command));
}

/** Waits until the endpoint has none of these components any more. */
export async function goneComponents(
  aws: Aws,
  endpointName: string,
  names: readonly string[],
  waiting: Waiting,
): Promise<void> {
  const read = async () => (await inferenceComponents(aws, endpointName)).filter((name) => names.includes(name));
  await pollUntilDone(read, { intervalMs: () => INTERVAL_MS, done: (left) => left.length === 0, ...waiting });
}
