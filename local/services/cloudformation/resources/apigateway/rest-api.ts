import { AwsError } from '../../../../world/aws-error.ts';
import { apiGateway, type RestApi } from '../../../apigateway/rest-api.ts';
import { type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { randomId } from './random-id.ts';

/**
 * An API that its template's resources and methods fill; OpenAPI bodies, which bring a name, are not played.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html
 */
export const apiGatewayRestApi: ResourceType = {
  name: 'AWS::ApiGateway::RestApi',
  attributes: ['RestApiId', 'RootResourceId'],
  required: [],
  taggable: true,
  properties: () =>
    Promise.resolve(
      uncheckedProperties(
        'ApiKeySourceType',
        'BinaryMediaTypes',
        'Description',
        'EndpointConfiguration',
        'FailOnWarnings',
        'MinimumCompressionSize',
        'Name',
        'Tags',
      ),
    ),
  isCreateOnly: () => false,

  create: ({ Name }, { accountId, region, within }) =>
    within('apigateway', (context) => {
      if (!Name) throw new AwsError('BadRequestException', 'API name is required without a body');
      const api: RestApi = {
        id: randomId(),
        accountId,
        region,
        rootId: randomId(),
        segments: new Map(),
        methods: new Map(),
        deployments: new Map(),
        stages: new Map(),
      };
      api.segments.set(api.rootId, { part: '' });
      apiGateway(context).apis.set(api.id, api);
      return { physicalId: api.id, attributes: { RestApiId: api.id, RootResourceId: api.rootId } };
    }),
  update: () => Promise.resolve(),
  delete: ({ physicalId }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).apis.delete(physicalId);
    }),
};
