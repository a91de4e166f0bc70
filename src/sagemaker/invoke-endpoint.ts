import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import type { Aws } from '../aws/clients.ts';
import type { Waiting } from '../waiting/poll.ts';

/** One request to an endpoint. */
export interface Invocation {
  readonly endpointName: string;
  readonly contentType: string;
  /** Absent: what the container answers by itself. */
  readonly accept?: string | undefined;
  readonly body: string;
}

export interface Invoked {
  /** As UTF-8. */
  readonly answer: string;
  /** What the request took, without the SDK's waits before it asked again. */
  readonly milliseconds: number;
}

/**
 * Asks an endpoint. Throws the SDK's errors; what they retry themselves (throttling, 5xx) is used up by then.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html
 */
export async function invokeEndpoint(
  aws: Aws,
  { endpointName, contentType, accept, body }: Invocation,
  { clock, signal }: Waiting,
): Promise<Invoked> {
  const start = clock.now();
  const { Body, $metadata } = await aws.client(SageMakerRuntimeClient).send(
    new InvokeEndpointCommand({
      EndpointName: endpointName,
      ContentType: contentType,
      Accept: accept,
      Body: Buffer.from(body),
    }),
    { abortSignal: signal },
  );
  const milliseconds = Math.max(0, clock.now() - start - ($metadata.totalRetryDelay ?? 0));
  return { answer: Buffer.from(Body ?? []).toString('utf8'), milliseconds };
}
