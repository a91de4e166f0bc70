import { InvokeEndpointAsyncCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import type { Aws } from '../aws/clients.ts';

/** One request to an asynchronous endpoint. */
export interface AsyncInvocation {
  readonly endpointName: string;
  /** What the request is called where the endpoint captures data. */
  readonly inferenceId: string;
  /** S3 URI of the body, which the endpoint's execution role reads. */
  readonly input: string;
  readonly contentType: string;
  /** Absent: what the container answers by itself. */
  readonly accept?: string | undefined;
  /** How long it may wait in the queue, and again how long the container may take: 60 to 3600. */
  readonly limitSeconds: number;
}

/** S3 URIs of what is not there yet: one of the two will be. */
export interface Outcomes {
  readonly answer: string;
  /** Why there is no answer. Absent where the endpoint's config has no S3FailurePath: nobody is told then. */
  readonly failure?: string | undefined;
}

/** Hands a request to the endpoint's queue. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpointAsync.html */
export async function invokeEndpointAsync(
  aws: Aws,
  { endpointName, inferenceId, input, contentType, accept, limitSeconds }: AsyncInvocation,
  abortSignal: AbortSignal,
): Promise<Outcomes> {
  const { OutputLocation = '', FailureLocation } = await aws.client(SageMakerRuntimeClient).send(
    new InvokeEndpointAsyncCommand({
      EndpointName: endpointName,
      InferenceId: inferenceId,
      InputLocation: input,
      ContentType: contentType,
      Accept: accept,
      RequestTTLSeconds: limitSeconds,
      InvocationTimeoutSeconds: limitSeconds,
    }),
    { abortSignal },
  );
  return { answer: OutputLocation, failure: FailureLocation };
}
