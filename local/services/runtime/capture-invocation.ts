import { randomUUID } from 'node:crypto';
import type { DataCaptureConfig } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../world/service.ts';
import type { Endpoint, ServingVariant } from '../sagemaker/endpoints/endpoint.ts';
import type { Checked } from '../sagemaker/operation.ts';
import { s3Location } from '../sagemaker/s3-location.ts';
import type { Invocation } from './ask-container.ts';

export interface Answered {
  readonly endpoint: Endpoint;
  readonly variant: ServingVariant;
  readonly invocation: Invocation;
  readonly inferenceId: string | undefined;
  readonly answer: { readonly contentType: string; readonly body: Buffer };
}

type Capture = Checked<DataCaptureConfig>;

/**
 * Writes an answered invocation to S3, where the endpoint captures data and chance says so: one object of one JSON line at
 * `<destination>/<endpoint>/<variant>/<yyyy>/<mm>/<dd>/<hh>/<minute>-<second>-<millisecond>-<uuid>.jsonl`, in UTC.
 * Without the bucket nothing is written and nobody told, as in AWS.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-monitor-data-capture-endpoint.html
 */
export function captureInvocation(answered: Answered, { world }: CallContext): void {
  const { endpoint, variant } = answered;
  const { DataCaptureConfig: capture } = endpoint.config.request;
  if (!capture || capture.EnableCapture === false) return;
  if (endpoint.random() * 100 >= capture.InitialSamplingPercentage) return;
  const location = s3Location(capture.DestinationS3Uri);
  if (!location || !world.objects.bucketExists(location.bucket)) return;

  const time = new Date(world.clock.now());
  const [year, month, day, hour, ...rest] = time.toISOString().split(/[-T:.Z]/);
  const folder = [endpoint.name, variant.config.VariantName, year, month, day, hour].join('/');
  const key = `${folder}/${rest.slice(0, 3).join('-')}-${randomUUID()}.jsonl`;
  const prefix = location.key.replace(/\/$/, '');
  const line = `${JSON.stringify(describe(answered, capture, time))}\n`;
  world.objects.put(location.bucket, prefix ? `${prefix}/${key}` : key, Buffer.from(line));
}

function describe({ invocation, inferenceId, answer }: Answered, capture: Capture, time: Date): object {
  const modes = capture.CaptureOptions.map(({ CaptureMode }) => CaptureMode);
  const has = (mode: 'Input' | 'Output') => modes.some((one) => one === mode || one === 'InputAndOutput');
  const { headers, body } = invocation;
  const { 'content-type': contentType = '', 'x-amzn-sagemaker-custom-attributes': attributes } = headers;
  return {
    captureData: {
      ...(has('Input') && { endpointInput: payload({ contentType, body, mode: 'INPUT' }, capture) }),
      ...(has('Output') && { endpointOutput: payload({ ...answer, mode: 'OUTPUT' }, capture) }),
    },
    eventMetadata: {
      eventId: randomUUID(),
      ...(attributes !== undefined && { customAttributes: [attributes] }),
      ...(inferenceId !== undefined && { inferenceId }),
      inferenceTime: `${time.toISOString().slice(0, 19)}Z`,
    },
    eventVersion: '0',
  };
}

function payload(
  { contentType, body, mode }: { readonly contentType: string; readonly body: Buffer; readonly mode: string },
  capture: Capture,
): object {
  const encoding = encodingOf(contentType, capture);
  const data = body.toString(encoding === 'BASE64' ? 'base64' : 'utf8');
  return { observedContentType: contentType, mode, data, encoding };
}

/** What is declared neither CSV nor JSON is kept in Base64. */
function encodingOf(contentType: string, { CaptureContentTypeHeader: known }: Capture): 'CSV' | 'JSON' | 'BASE64' {
  const type = contentType.split(';')[0]?.trim();
  if (known?.CsvContentTypes?.some((one) => one === type)) return 'CSV';
  return known?.JsonContentTypes?.some((one) => one === type) ? 'JSON' : 'BASE64';
}
