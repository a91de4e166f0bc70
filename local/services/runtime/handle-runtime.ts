import { AwsError } from '../../world/aws-error.ts';
import { jsonResponse } from '../../world/json-response.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { endpoints, type ServingVariant } from '../sagemaker/endpoints/endpoint.ts';
import { askContainer } from './ask-container.ts';
import { chooseVariant } from './choose-variant.ts';

/**
 * https://docs.aws.amazon.com/sagemaker/latest/dg/hosting-faqs.html: "payload sizes up to 25 MB". The service model still
 * says 6 MB, which is what the built-in containers take (see containers/hosting/serve.ts).
 */
const maxPayloadBytes = 25 * 1024 * 1024;

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
  // Refused before the service itself sees it: the answer names no type of error.
  if (request.body.length > maxPayloadBytes)
    return jsonResponse(413, { message: `HTTP content length exceeded ${maxPayloadBytes} bytes.` });
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
  const { headers, body } = await askContainer(variant.container, request, context);
  const attributes = headers.get('x-amzn-sagemaker-custom-attributes');
  return {
    status: 200,
    headers: {
      'content-type': headers.get('content-type') ?? 'application/octet-stream',
      'x-amzn-invoked-production-variant': variant.config.VariantName,
      ...(attributes === null ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
    },
    body,
  };
}
