import { AwsError } from '../../world/aws-error.ts';
import { jsonResponse } from '../../world/json-response.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { answeringVariants, type Endpoint, type ServingVariant } from '../sagemaker/endpoints/endpoint.ts';
import { answeringContainer } from './answering-container.ts';
import { askContainer, type Invocation } from './ask-container.ts';
import { captureInvocation } from './capture-invocation.ts';
import { chooseVariant } from './choose-variant.ts';

const MEGABYTE = 1024 * 1024;
/**
 * https://docs.aws.amazon.com/sagemaker/latest/dg/hosting-faqs.html: "payload sizes up to 25 MB", of serverless endpoints 4 MB.
 * The service model still says 6 MB, which is what the built-in containers take (see containers/hosting/serve.ts).
 */
const maxPayloadBytes = { instances: 25 * MEGABYTE, serverless: 4 * MEGABYTE };

/** What a real-time or serverless container has to answer. */
const answerMillis = 60_000;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html — hands the body to the container and its answer back. */
export async function invokeEndpoint(
  endpoint: Endpoint,
  request: WireRequest,
  context: CallContext,
): Promise<WireResponse> {
  if (endpoint.config.request.AsyncInferenceConfig)
    throw new AwsError('ValidationError', `Endpoint ${endpoint.name} is asynchronous: call InvokeEndpointAsync.`);
  const target = request.headers['x-amzn-sagemaker-target-variant'];
  const variant = chooseVariant(answeringVariants(endpoint), target, endpoint.random());
  const limit = maxPayloadBytes[variant.config.ServerlessConfig ? 'serverless' : 'instances'];
  // Refused before the service itself sees it: the answer names no type of error.
  if (request.body.length > limit)
    return jsonResponse(413, { message: `HTTP content length exceeded ${limit} bytes.` });
  refuseExcess(variant);
  return await variant.requests.during(() => invoke(endpoint, variant, request, context));
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/dg/serverless-endpoints.html#serverless-endpoints-how-it-works-concurrency, with the
 * status that throttling has throughout SageMaker: https://docs.aws.amazon.com/sagemaker/latest/APIReference/CommonErrors.html
 */
function refuseExcess({ config: { ServerlessConfig }, requests }: ServingVariant): void {
  if (ServerlessConfig && requests.running() >= (ServerlessConfig.MaxConcurrency ?? 0))
    throw new AwsError('ThrottlingException', 'Rate exceeded');
}

async function invoke(
  endpoint: Endpoint,
  variant: ServingVariant,
  request: WireRequest,
  context: CallContext,
): Promise<WireResponse> {
  const invocation = invocationOf(request);
  const component = request.headers['x-amzn-sagemaker-inference-component'];
  const container = answeringContainer(endpoint, { variant, component }, context);
  const { headers, body } = await askContainer(container, invocation, context);
  const contentType = headers.get('content-type') ?? 'application/octet-stream';
  const inferenceId = request.headers['x-amzn-sagemaker-inference-id'];
  captureInvocation({ endpoint, variant, invocation, inferenceId, answer: { contentType, body } }, context);
  const attributes = headers.get('x-amzn-sagemaker-custom-attributes');
  return {
    status: 200,
    headers: {
      'content-type': contentType,
      'x-amzn-invoked-production-variant': variant.config.VariantName,
      ...(attributes === null ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
    },
    body,
  };
}

function invocationOf({ headers, body }: WireRequest): Invocation {
  const { accept, 'content-type': contentType = 'application/octet-stream' } = headers;
  const attributes = headers['x-amzn-sagemaker-custom-attributes'];
  return {
    headers: {
      'content-type': contentType,
      ...(accept === undefined ? {} : { accept }),
      ...(attributes === undefined ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
    },
    body,
    answerMillis,
  };
}
