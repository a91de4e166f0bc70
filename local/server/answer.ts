import { inspect } from 'node:util';
import { isApiHost } from '../services/apigateway/address.ts';
import { gatewayResponse } from '../services/apigateway/gateway-response.ts';
import { encodeRuntimeError } from '../services/runtime/runtime-error.ts';
import { encodeS3Error } from '../services/s3/s3-error.ts';
import { findSession } from '../services/sts/sessions.ts';
import { AwsError } from '../world/aws-error.ts';
import type { CallContext } from '../world/service.ts';
import type { WireRequest, WireResponse } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { answerUnderFaults } from './answer-under-faults.ts';
import { callerOf, credentialOf } from './caller.ts';
import { expiredToken, unsigned } from './common-errors.ts';
import { ConnectionReset } from './connection-reset.ts';
import { CONTROL_PATH, control } from './control.ts';
import { describeApiCall } from './describe-api-call.ts';
import { describeApigatewayRequest } from './describe-apigateway-request.ts';
import { describeRuntimeRequest } from './describe-runtime-request.ts';
import { describeS3Request } from './describe-s3-request.ts';
import { dispatch, shapeOf } from './dispatch.ts';
import { decodeJson, encodeJson, encodeJsonError } from './json-protocol.ts';
import { decodeQuery, encodeQuery, encodeQueryError } from './query-protocol.ts';
import type { RecordedRequest, RequestLog } from './request-log.ts';
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

/** One request on its way to its service. */
interface Call {
  readonly context: CallContext;
  readonly log: RequestLog;
  readonly protocol: Route['protocol'];
  /** Whether the session that it was signed with has ended. */
  readonly isOver: boolean;
}

/**
 * Answers one request in its service's dialect. What is no AwsError is a defect of ours and becomes a 500. Throws
 * ConnectionReset only, for a fault that was ordered.
 */
export async function answer(exchange: Exchange): Promise<WireResponse> {
  const { request, world, signal } = exchange;
  const credential = credentialOf(request);
  const route = routeOf(request, credential);
  const session = credential && findSession(world, credential.accessKeyId);
  const context = { world, caller: callerOf(credential, session, world), signal };
  const isOver = session !== undefined && session.expiration.getTime() <= world.clock.now();
  try {
    if (isFromWebPage(request)) throw new AwsError('AccessDenied', 'the local AWS does not answer web pages', 403);
    if (request.path.startsWith(CONTROL_PATH)) return control(request, world);
    if (!credential && !isPublic(route)) throw unsigned(route.protocol);
    return await answerRoute(route, exchange, { context, isOver, log: exchange.log, protocol: route.protocol });
  } catch (error) {
    return refuse(error, route, exchange);
  }
}

/** The error in its service's dialect; only a broken connection has none. */
function refuse(error: unknown, route: Route, exchange: Exchange): WireResponse {
  if (error instanceof ConnectionReset) throw error;
  return encodeError(route, asAwsError(error, exchange.request), exchange);
}

async function answerRoute(route: Route, exchange: Exchange, call: Call): Promise<WireResponse> {
  const { request, requestId } = exchange;
  const { context } = call;
  switch (route.protocol) {
    case 'json': {
      const { service, operation } = route;
      const shape = await shapeOf(service, operation);
      const input = decodeJson(shape.input, request.body);
      const work = () => dispatch(service, operation, input, context);
      return encodeJson(await perform({ service, operation, input }, work, call), contentType(request));
    }
    case 'query': {
      const { service, operation, form } = route;
      const shape = await shapeOf(service, operation);
      const input = decodeQuery(shape.input, form);
      const work = () => dispatch(service, operation, input, context);
      const output = await perform({ service, operation, input }, work, call);
      return encodeQuery(shape.output, output, { operation, namespace: namespaceOf(route), requestId });
    }
    case 'runtime': {
      const { handleRuntime } = await import('../services/runtime/handle-runtime.ts');
      return perform(describeRuntimeRequest(request), () => handleRuntime(request, context), call);
    }
    case 'api': {
      const { answerCall } = await import('../services/apigateway/answer-call.ts');
      const { address } = route;
      const backend = (invocation: WireRequest, caller: CallContext) =>
        askRuntime({ ...exchange, request: invocation }, { ...call, context: caller });
      const work = () => answerCall(request, address, { context, requestId, backend });
      return perform(describeApiCall(request, address), work, call);
    }
    case 'apigateway': {
      const { handleApigateway } = await import('../services/apigateway/handle-apigateway.ts');
      return perform(describeApigatewayRequest(request), () => handleApigateway(request, context), call);
    }
    case 's3': {
      const { handleS3 } = await import('../services/s3/handle-s3.ts');
      return perform(describeS3Request(request), () => handleS3(request, context), call);
    }
    case 'none':
      throw new AwsError('UnknownOperationException', `the local AWS does not play ${route.service}`);
  }
}

/** What a public API asks SageMaker, as if it had come over the wire. */
async function askRuntime(exchange: Exchange, call: Call): Promise<WireResponse> {
  const route = { protocol: 'runtime' } as const;
  try {
    return await answerRoute(route, exchange, { ...call, ...route });
  } catch (error) {
    return refuse(error, route, exchange);
  }
}

/** Records the request, and does its work unless its session is over or a fault was ordered. */
async function perform<T>(request: RecordedRequest, work: () => T | Promise<T>, call: Call): Promise<T> {
  const {
    log,
    isOver,
    protocol,
    context: { world },
  } = call;
  const failed = log.record(request);
  try {
    if (isOver) throw expiredToken(protocol);
    return await answerUnderFaults(request, work, { world, protocol });
  } catch (error) {
    failed(error instanceof Error ? error.name : String(error));
    throw error;
  }
}

function encodeError(route: Route, error: AwsError, { request, requestId }: Exchange): WireResponse {
  switch (route.protocol) {
    case 'json':
      return encodeJsonError(error, contentType(request));
    case 'runtime':
      return encodeRuntimeError(error);
    case 'api':
    case 'apigateway':
      return gatewayResponse(error);
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
  return 'origin' in headers || !isOwnHost(headers['host'] ?? '');
}

function isOwnHost(host: string): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) || isApiHost(host);
}

function isPublic(route: Route): boolean {
  return route.protocol === 'api' || (route.protocol === 'query' && route.operation === 'AssumeRoleWithWebIdentity');
}

function asAwsError(error: unknown, request: WireRequest): AwsError {
  if (error instanceof AwsError) return error;
  process.stderr.write(`local AWS: ${request.method} ${request.path}: ${inspect(error)}\n`);
  return new AwsError('InternalFailure', error instanceof Error ? error.message : String(error), 500);
}
