import { getDotPath, safeParse } from 'valibot';
import { AwsError } from '../../../../world/aws-error.ts';
import type { CallContext } from '../../../../world/service.ts';
import { checkMethod } from '../../../apigateway/check-method.ts';
import { methodSchema } from '../../../apigateway/method.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type Properties, type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { requireApi } from './find-api.ts';

const createOnly = ['HttpMethod', 'ResourceId', 'RestApiId'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html */
export const apiGatewayMethod: ResourceType = {
  name: 'AWS::ApiGateway::Method',
  attributes: [],
  required: createOnly,
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties(...Object.keys(methodSchema.entries))),
  isCreateOnly: (property) => createOnly.includes(property),

  create: (properties, { within }) =>
    within('apigateway', (context) => {
      const name = putMethod(properties, context);
      return { physicalId: `${properties['RestApiId']}|${name.replace(' ', '|')}`, attributes: {} };
    }),
  update: (_current, after, { within }) =>
    within('apigateway', (context) => {
      putMethod(after, context);
    }),
  delete: ({ properties: { RestApiId, ResourceId, HttpMethod } }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).apis.get(String(RestApiId))?.methods.delete(`${ResourceId} ${HttpMethod}`);
    }),
};

function putMethod(properties: Properties, context: CallContext): string {
  const { success, output: method, issues } = safeParse(methodSchema, properties);
  if (!success) {
    const [issue] = issues;
    throw new AwsError('BadRequestException', `${getDotPath(issue) ?? 'Method'}: ${issue.message}`);
  }
  const api = requireApi(method.RestApiId, context);
  if (!api.segments.has(method.ResourceId)) {
    throw new AwsError('NotFoundException', 'Invalid Resource identifier specified', 404);
  }
  checkMethod(method);
  const name = `${method.ResourceId} ${method.HttpMethod}`;
  api.methods.set(name, method);
  return name;
}
