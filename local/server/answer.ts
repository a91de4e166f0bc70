import { inspect } from 'node:util';
import { encodeS3Error } from '../services/s3/s3-error.ts';
import { AwsError } from '../world/aws-error.ts';
import type { CallContext } from '../world/service.ts';
import type { WireRequest, WireResponse } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { callerOf, credentialOf } from './caller.ts';
import { describeRuntimeRequest } from './describe-runtime-request.ts';
import { describeS3Request } from './describe-s3-request.ts';
import { dispatch, shapeOf } from './dispatch.ts';
import { decodeJson, encodeJson, encodeJsonError } from './json-protocol.ts';
import { decodeQuery, encodeQuery, encodeQueryError } from './query-protocol.ts';
import type { RequestLog } from './request-log.ts';
import { type Route, routeOf } from './route.ts';
import { services } from './services.ts';

export interface Exchange {
  readonly request: WireRequest;
  readonly world: World;
  readonly log: RequestLog;
  readonly requestId: string;
  /** Aborted when the client hangs up. */
  readonly signal: AbortSignal;
}

/** Answers one request in its service's dialect. Never throws: what is no AwsError is a defect of ours and becomes a 500. */
export async function answer(exchange: Exchange): Promise<WireResponse> {
  const { request, world, signal } = exchange;
  const credential = credentialOf(request);
  const route = routeOf(request, credential);
  const context = { world, caller: callerOf(credential, world), signal };
  try {
    if (isFromWebPage(request)) throw new AwsError('AccessDenied', 'the local AWS does not answer web pages', 403);
    if (!credential && !isPublic(route)) throw unsigned(route);
    return await answerRoute(route, exchange, context);
  } catch (error) {
    return encodeError(route, asAwsError(error, request), exchange);
  }
}

async function answerRoute(route: Route, exchange: Exchange, context: CallContext): Promise<WireResponse> {
  const { request, log, requestId } = exchange;
  switch (route.protocol) {
    case 'json': {
      const { service, operation } = route;
      const shape = await shapeOf(service, operation);
      const input = decodeJson(shape.input, request.body);
      log.record({ service, operation, input });
      return encodeJson(await dispatch(service, operation, input, context), contentType(request));
    }
    case 'query': {
      const { service, operation, form } = route;
      const shape = await shapeOf(service, operation);
      const input = decodeQuery(shape.input, form);
      log.record({ service, operation, input });
      const output = await dispatch(service, operation, input, context);
      return encodeQuery(shape.output, output, { operation, namespace: namespaceOf(route), requestId });
    }
    case 'runtime': {
      const { handleRuntime } = await import('../services/runtime/handle-runtime.ts');
      log.record(describeRuntimeRequest(request));
      return handleRuntime(request, context);
    }
    case 's3': {
      const { handleS3 } = await import('../services/s3/handle-s3.ts');
      log.record(describeS3Request(request));
      return handleS3(request, context);
    }
    case 'none':
      throw new AwsError('UnknownOperationException', `the local AWS does not play ${route.service}`);
  }
}

function encodeError(route: Route, error: AwsError, { request, requestId }: Exchange): WireResponse {
  switch (route.protocol) {
    case 'json':
      return encodeJsonError(error, contentType(request));
    case 'runtime':
      return encodeJsonError(error, 'application/json');
    case 'none':
      return 'x-amz-target' in request.headers
        ? encodeJsonError(error, contentType(request))
        : encodeQueryError(error, { namespace: '', requestId });
    case 'query':
      return encodeQueryError(error, { namespace: namespaceOf(route), requestId });
    case 's3':
      return encodeS3Error(error, request.path, requestId);
  }
}

/** awsJson 1.0 or 1.1, whichever was spoken to us. */
function contentType({ headers }: WireRequest): string {
  const { 'content-type': spoken = '' } = headers;
  return spoken.startsWith('application/x-amz-json-') ? spoken : 'application/x-amz-json-1.1';
}

function namespaceOf(route: Route & { protocol: 'query' }): string {
  return services[route.service].namespace ?? '';
}

/**
 * A page in this machine's browser can reach 127.0.0.1, and no signature is verified here. Browsers say where a page is
 * from in Origin, and a name that was rebound to this address stands in Host; AWS's clients do neither.
 */
function isFromWebPage({ headers }: WireRequest): boolean {
  return 'origin' in headers || !/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers['host'] ?? '');
}

function isPublic(route: Route): boolean {
  return route.protocol === 'query' && route.operation === 'AssumeRoleWithWebIdentity';
}

/** A request without credentials. S3 knows anonymous callers and denies them; the others ask for a token. */
function unsigned(route: Route): AwsError {
  return route.protocol === 's3'
    ? new AwsError('AccessDenied', 'Access Denied', 403)
    : new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
}

function asAwsError(error: unknown, request: WireRequest): AwsError {
  if (error instanceof AwsError) return error;
  process.stderr.write(`local AWS: ${request.method} ${request.path}: ${inspect(error)}\n`);
  return new AwsError('InternalFailure', error instanceof Error ? error.message : String(error), 500);
}
