import * as v from 'valibot';

/** Parameters of a template are text. */
const number = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number());
const boolean = v.pipe(v.union([v.boolean(), v.picklist(['true', 'false'])]), v.transform(String));
const isTrue = v.pipe(
  boolean,
  v.transform((text) => text === 'true'),
);
const texts = v.record(v.string(), v.string());

const integrationResponse = v.strictObject({
  StatusCode: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  SelectionPattern: v.optional(v.string(), ''),
  ResponseParameters: v.optional(texts, {}),
  ResponseTemplates: v.optional(texts, {}),
  ContentHandling: v.optional(v.string()),
});

const integration = v.strictObject({
  Type: v.literal('AWS', 'The local AWS does not play integrations other than AWS'),
  IntegrationHttpMethod: v.literal('POST'),
  Uri: v.string(),
  Credentials: v.optional(v.string()),
  PassthroughBehavior: v.optional(v.picklist(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']), 'WHEN_NO_MATCH'),
  RequestParameters: v.optional(texts, {}),
  RequestTemplates: v.optional(texts, {}),
  IntegrationResponses: v.optional(v.array(integrationResponse), []),
  TimeoutInMillis: v.optional(v.pipe(number, v.minValue(50), v.maxValue(300_000)), 29_000),
  ContentHandling: v.optional(v.string()),
});

const methodResponse = v.strictObject({
  StatusCode: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  ResponseParameters: v.optional(v.record(v.string(), v.unknown()), {}),
  ResponseModels: v.optional(texts),
});

/** A method as the template has it, in API Gateway's words: https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html */
export const methodSchema = v.strictObject({
  RestApiId: v.string(),
  ResourceId: v.string(),
  HttpMethod: v.string(),
  AuthorizationType: v.optional(
    v.literal('NONE', 'The local AWS does not play authorization other than NONE and API keys'),
    'NONE',
  ),
  ApiKeyRequired: v.optional(isTrue, false),
  OperationName: v.optional(v.string()),
  RequestParameters: v.optional(v.record(v.string(), v.unknown()), {}),
  RequestModels: v.optional(texts),
  MethodResponses: v.optional(v.array(methodResponse), []),
  Integration: integration,
});

export type Method = v.InferOutput<typeof methodSchema>;
export type Integration = Method['Integration'];
export type IntegrationResponse = Integration['IntegrationResponses'][number];
