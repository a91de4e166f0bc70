import { AwsError } from '../../../../world/aws-error.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { requireApi } from './find-api.ts';
import { randomId } from './random-id.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html */
export const apiGatewayResource: ResourceType = {
  name: 'AWS::ApiGateway::Resource',
  attributes: ['ResourceId'],
  required: ['ParentId', 'PathPart', 'RestApiId'],
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties('ParentId', 'PathPart', 'RestApiId')),
  isCreateOnly: () => true,

  create: ({ RestApiId, ParentId, PathPart }, { within }) =>
    within('apigateway', (context) => {
      const { segments } = requireApi(RestApiId, context);
      const [parentId, part] = [String(ParentId), String(PathPart)];
      if (!segments.has(parentId))
        throw new AwsError('NotFoundException', 'Invalid Resource identifier specified', 404);
      if (!/^([\w.:~$-]+|\{[\w.:-]+\+?\})$/.test(part)) {
        throw new AwsError(
          'BadRequestException',
          "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.",
        );
      }
      if ([...segments.values()].some((other) => other.parentId === parentId && other.part === part)) {
        throw new AwsError(
          'ConflictException',
          `Another resource with the same parent already has this name: ${part}`,
          409,
        );
      }
      const id = randomId(6);
      segments.set(id, { parentId, part });
      return { physicalId: id, attributes: { ResourceId: id } };
    }),
  delete: ({ physicalId, properties: { RestApiId } }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).apis.get(String(RestApiId))?.segments.delete(physicalId);
    }),
};
