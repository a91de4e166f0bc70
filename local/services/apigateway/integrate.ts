import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { WireRequest, WireResponse } from '../../world/wire.ts';
import { endpointOf, isConstant } from './check-method.ts';
import { renderTemplate } from './mapping-template.ts';
import type { Integration, IntegrationResponse } from './method.ts';

/** Asks SageMaker's runtime. Its errors are answers, too. */
export type Backend = (request: WireRequest, context: CallContext) => Promise<WireResponse>;

interface Settings {
  readonly context: CallContext;
  readonly requestId: string;
  readonly backend: Backend;
}

/** A service integration: the request is mapped, SageMaker is asked, its answer is mapped back. */
export async function integrate(
  request: WireRequest,
  integration: Integration,
  { context, requestId, backend }: Settings,
): Promise<WireResponse> {
  const { body, contentType } = mapBody(request, integration, requestId);
  const headers = {
    'content-type': contentType,
    // Sent unless the integration maps another one, which is why a CSV container answers JSON behind an API.
    accept: 'application/json',
    ...mappedHeaders(integration.RequestParameters, {
      to: 'integration.request.header.',
      from: 'method.request.header.',
      headers: request.headers,
    }),
  };
  const path = `/endpoints/${encodeURIComponent(endpointOf(integration.Uri))}/invocations`;
  const answer =
    integration.Credentials === undefined
      ? unsigned
      : await inTime(backend({ method: 'POST', path, query: new URLSearchParams(), headers, body }, context), {
          millis: integration.TimeoutInMillis,
          context,
        });
  return mapAnswer(answer, integration.IntegrationResponses, requestId);
}

/** Without credentials API Gateway signs nothing, and SageMaker refuses. */
const unsigned: WireResponse = {
  status: 403,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'Missing Authentication Token' }),
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html */
function mapBody(
  { headers, body }: WireRequest,
  { RequestTemplates, PassthroughBehavior }: Integration,
  requestId: string,
): { body: Buffer; contentType: string } {
  const contentType = headers['content-type'] ?? 'application/json';
  const [type = ''] = contentType.split(';');
  const template = RequestTemplates[contentType] ?? RequestTemplates[type.trim()];
  if (template !== undefined) {
    return { body: Buffer.from(renderTemplate(template, { body: body.toString(), requestId }).body), contentType };
  }
  const hasTemplates = Object.keys(RequestTemplates).length > 0;
  const passes =
    PassthroughBehavior === 'WHEN_NO_MATCH' || (PassthroughBehavior === 'WHEN_NO_TEMPLATES' && !hasTemplates);
  if (!passes) throw new AwsError('UnsupportedMediaTypeException', 'Unsupported Media Type', 415);
  return { body, contentType };
}

/** Headers by the mapping's expressions: a constant in single quotes, or a header of the other side where it came. */
function mappedHeaders(
  parameters: Readonly<Record<string, string>>,
  { to, from, headers }: { to: string; from: string; headers: Readonly<Record<string, string>> },
): Record<string, string> {
  const mapped = Object.entries(parameters).flatMap(([target, source]) => {
    const value = isConstant(source) ? source.slice(1, -1) : headers[source.slice(from.length).toLowerCase()];
    return target.startsWith(to) && value !== undefined ? [[target.slice(to.length).toLowerCase(), value]] : [];
  });
  return Object.fromEntries(mapped);
}

/** The response whose pattern is the whole status, else the one without a pattern. None at all is API Gateway's own error. */
function mapAnswer(answer: WireResponse, responses: readonly IntegrationResponse[], requestId: string): WireResponse {
  const chosen =
    responses.find(({ SelectionPattern }) => SelectionPattern && matches(SelectionPattern, answer.status)) ??
    responses.find(({ SelectionPattern }) => SelectionPattern === '');
  if (!chosen) throw new AwsError('InternalServerErrorException', 'Internal server error', 500);
  const [type, template] = Object.entries(chosen.ResponseTemplates)[0] ?? ['application/json'];
  const mapped: Pick<WireResponse, 'body'> & { readonly status?: number | undefined } =
    template === undefined
      ? { body: answer.body }
      : renderTemplate(template, { body: answer.body.toString(), requestId });
  return {
    status: mapped.status ?? Number(chosen.StatusCode),
    headers: {
      'content-type': type,
      ...mappedHeaders(chosen.ResponseParameters, {
        to: 'method.response.header.',
        from: 'integration.response.header.',
        headers: answer.headers,
      }),
    },
    body: mapped.body,
  };
}

function matches(pattern: string, status: number): boolean {
  return new RegExp(`^(?:${pattern})$`).test(String(status));
}

async function inTime(
  answer: Promise<WireResponse>,
  { millis, context: { world } }: { millis: number; context: CallContext },
): Promise<WireResponse> {
  const answered = new AbortController();
  const late = world.clock.sleep(millis, answered.signal).then(
    () => undefined,
    () => undefined,
  );
  const first = await Promise.race([answer, late]).finally(() => answered.abort());
  if (!first) throw new AwsError('IntegrationTimeoutException', 'Endpoint request timed out', 504);
  return first;
}
