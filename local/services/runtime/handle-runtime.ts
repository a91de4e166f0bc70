import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { endpoints, type ServingVariant } from '../sagemaker/endpoints/endpoint.ts';
import { chooseVariant } from './choose-variant.ts';
import { modelError } from './model-error.ts';

/** https://docs.aws.amazon.com/general/latest/gr/sagemaker.html, "Maximum payload size for endpoint invocation". */
const maxPayloadBytes = 25 * 1024 * 1024;
/** What a real-time container has to answer an invocation. */
const answerMillis = 60_000;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html — hands the body to the container and its answer back. */
export async function handleRuntime(request: WireRequest, context: CallContext): Promise<WireResponse> {
  const [, name] = /^\/endpoints\/([^/]+)\/invocations$/.exec(request.path) ?? [];
  if (name === undefined || request.method !== 'POST')
    throw new AwsError(
      'UnknownOperationException',
      `The local AWS plays InvokeEndpoint only, not ${request.method} ${request.path}.`,
      404,
    );
  const variants = servingVariants(decodeURIComponent(name), context);
  if (request.body.length > maxPayloadBytes)
    throw new AwsError('RequestEntityTooLargeException', `The payload is larger than ${maxPayloadBytes} bytes.`, 413);
  const variant = chooseVariant(variants, request.headers['x-amzn-sagemaker-target-variant']);
  return await invoke(variant, request, context);
}

/** An endpoint that is being created, deleted or has failed is as good as none. */
function servingVariants(name: string, context: CallContext): readonly ServingVariant[] {
  const endpoint = endpoints(context).get(name);
  if (!endpoint || endpoint.status === 'Deleting' || endpoint.variants.length === 0)
    throw new AwsError('ValidationError', `Endpoint ${name} of account ${context.caller.accountId} not found.`);
  return endpoint.variants;
}

async function invoke(variant: ServingVariant, request: WireRequest, context: CallContext): Promise<WireResponse> {
  const { container, config } = variant;
  const limits = [AbortSignal.timeout(answerMillis), ...(context.signal ? [context.signal] : [])];
  const answer = await fetch(`${container.url}/invocations`, {
    method: 'POST',
    headers: forwarded(request.headers),
    body: new Uint8Array(request.body),
    signal: AbortSignal.any(limits),
  }).catch((cause: unknown) => {
    throw new AwsError(
      'ModelError',
      `Your invocation timed out or broke off while waiting for a response from container primary. (${cause})`,
      424,
    );
  });
  const body = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) return modelError({ status: answer.status, message: body.toString(), container, context });
  const attributes = answer.headers.get('x-amzn-sagemaker-custom-attributes');
  return {
    status: 200,
    headers: {
      'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
      'x-amzn-invoked-production-variant': config.VariantName,
      ...(attributes === null ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
    },
    body,
  };
}

function forwarded(headers: WireRequest['headers']): Record<string, string> {
  const { accept, 'content-type': contentType = 'application/octet-stream' } = headers;
  const attributes = headers['x-amzn-sagemaker-custom-attributes'];
  return {
    'content-type': contentType,
    ...(accept === undefined ? {} : { accept }),
    ...(attributes === undefined ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
  };
}
