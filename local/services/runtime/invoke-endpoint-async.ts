import { randomUUID } from 'node:crypto';
import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { answeringVariants, type Endpoint } from '../sagemaker/endpoints/endpoint.ts';
import { s3Location } from '../sagemaker/s3-location.ts';
import { answeringContainer } from './answering-container.ts';
import { askContainer, type Invocation } from './ask-container.ts';
import { captureInvocation } from './capture-invocation.ts';
import { chooseVariant } from './choose-variant.ts';

/** An invocation that was accepted, and the S3 URIs that its outcome goes to. */
interface Accepted {
  readonly endpoint: Endpoint;
  /** The request, or the S3 URI of it. */
  readonly input: Buffer | string;
  readonly headers: Invocation['headers'];
  readonly answerMillis: number;
  readonly inferenceId: string;
  readonly output: string;
  readonly failure: string | undefined;
}

/**
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpointAsync.html — says where the answer will
 * be. There is no queue: the container is asked at once, whatever else it works on.
 */
export function invokeEndpointAsync(endpoint: Endpoint, request: WireRequest, context: CallContext): WireResponse {
  const accepted = accept(endpoint, request);
  // It goes on when the client hangs up.
  const { world, caller } = context;
  world.background(carryOut(accepted, { world, caller }));
  const { inferenceId, output, failure } = accepted;
  return {
    status: 202,
    headers: {
      'content-type': 'application/json',
      'x-amzn-sagemaker-outputlocation': output,
      ...(failure === undefined ? {} : { 'x-amzn-sagemaker-failurelocation': failure }),
    },
    body: JSON.stringify({ InferenceId: inferenceId }),
  };
}

type Header = (name: string) => string | undefined;

function accept(endpoint: Endpoint, { headers, body }: WireRequest): Accepted {
  const { OutputConfig } = endpoint.config.request.AsyncInferenceConfig ?? {};
  if (!OutputConfig)
    throw new AwsError('ValidationError', `Endpoint ${endpoint.name} is not asynchronous: call InvokeEndpoint.`);
  const header: Header = (name) => headers[`x-amzn-sagemaker-${name}`];
  // There is no queue to wait in.
  secondsOf(header, 'RequestTTLSeconds', { least: 60, most: 21_600, unsaid: 21_600 });
  const id = randomUUID();
  const place = (folder: string, name: string) => `${folder.replace(/\/$/, '')}/${name}`;
  const { S3OutputPath = '', S3FailurePath } = OutputConfig;
  return {
    endpoint,
    input: inputOf(header('inputlocation'), body),
    headers: containerHeaders(header),
    answerMillis: secondsOf(header, 'InvocationTimeoutSeconds', { least: 1, most: 3600, unsaid: 900 }) * 1000,
    inferenceId: header('inference-id') ?? id,
    output: place(S3OutputPath, `${id}.out`),
    failure: S3FailurePath === undefined ? undefined : place(S3FailurePath, `${id}-error.out`),
  };
}

const MAX_INLINE_BYTES = 128_000;

/** https://docs.aws.amazon.com/sagemaker/latest/dg/async-inference-invoke-endpoint.html: the body or its place, not both. */
function inputOf(location: string | undefined, body: Buffer): Buffer | string {
  if ((location === undefined) === (body.length === 0))
    throw new AwsError('ValidationError', 'Provide exactly one of Body and InputLocation.');
  if (body.length > MAX_INLINE_BYTES)
    throw new AwsError('ValidationError', `Body must have at most ${MAX_INLINE_BYTES} bytes, not ${body.length}.`);
  if (location === undefined) return body;
  if (!s3Location(location)) throw new AwsError('ValidationError', `InputLocation must be an S3 URI, not ${location}.`);
  return location;
}

interface Seconds {
  readonly least: number;
  readonly most: number;
  readonly unsaid: number;
}

function secondsOf(header: Header, member: string, { least, most, unsaid }: Seconds): number {
  const seconds = Number(header(member.toLowerCase()) ?? unsaid);
  if (seconds >= least && seconds <= most) return seconds;
  throw new AwsError('ValidationError', `${member} must be from ${least} to ${most}.`);
}

function containerHeaders(header: Header): Invocation['headers'] {
  const [contentType, accept, attributes] = ['content-type', 'accept', 'custom-attributes'].map(header);
  return {
    'content-type': contentType ?? 'application/octet-stream',
    ...(accept === undefined ? {} : { accept }),
    ...(attributes === undefined ? {} : { 'x-amzn-sagemaker-custom-attributes': attributes }),
  };
}

/** Its answer, or the reason why there is none, where the caller was told to look. */
async function carryOut(accepted: Accepted, context: CallContext): Promise<void> {
  const { output, failure } = accepted;
  try {
    const { contentType, body } = await answer(accepted, context);
    write(output, body, contentType, context);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (failure !== undefined) write(failure, Buffer.from(error.message), 'text/plain', context);
  }
}

async function answer(accepted: Accepted, context: CallContext) {
  const { endpoint, input, headers, answerMillis, inferenceId } = accepted;
  const body = typeof input === 'string' ? read(input, context) : input;
  const invocation = { headers, body, answerMillis };
  const variant = chooseVariant(answeringVariants(endpoint), undefined, endpoint.random());
  return await variant.requests.during(async () => {
    const container = answeringContainer(endpoint, { variant, component: undefined }, context);
    const answered = await askContainer(container, invocation, context);
    // What SageMaker asks of containers behind asynchronous endpoints only.
    if (!answered.headers.has('content-length')) throw new AwsError('ModelError', WITHOUT_LENGTH, 424);
    const contentType = answered.headers.get('content-type') ?? 'application/octet-stream';
    const given = { contentType, body: answered.body };
    captureInvocation({ endpoint, variant, invocation, inferenceId, answer: given }, context);
    return given;
  });
}

/** In AWS's words. */
const WITHOUT_LENGTH = 'The response from container primary did not specify the required Content-Length header';

function read(uri: string, { world }: CallContext): Buffer {
  const { bucket, key } = s3Location(uri) ?? { bucket: '', key: '' };
  if (!world.objects.head(bucket, key)) throw new AwsError('ValidationError', `Failed to download ${uri}.`);
  return world.objects.read(bucket, key);
}

/** Where there is no such bucket the outcome is lost, as in AWS. */
function write(uri: string, body: Buffer, contentType: string, { world }: CallContext): void {
  const location = s3Location(uri);
  if (location && world.objects.bucketExists(location.bucket))
    world.objects.put(location.bucket, location.key, body, { contentType });
}
