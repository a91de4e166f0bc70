import { AwsError } from '../../../../world/aws-error.ts';
import type { ApiKey } from '../../../apigateway/api-key.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type Properties, type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { randomId } from './random-id.ts';

const createOnly = ['GenerateDistinctId', 'Name', 'Value'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html */
export const apiGatewayApiKey: ResourceType = {
  name: 'AWS::ApiGateway::ApiKey',
  attributes: ['APIKeyId'],
  required: [],
  taggable: true,
  properties: () => Promise.resolve(uncheckedProperties('Description', 'Enabled', 'Tags', ...createOnly)),
  isCreateOnly: (property) => createOnly.includes(property),

  create: (properties, { within, generateName }) =>
    within('apigateway', (context) => {
      const { keys } = apiGateway(context);
      const { Name = generateName(1024), Value = randomId(40) } = properties;
      const value = String(Value);
      if (value.length < 20) {
        throw new AwsError('BadRequestException', 'API Key value should be at least 20 characters');
      }
      if (keys.values().some((key) => key.value === value)) {
        throw new AwsError('ConflictException', 'API Key already exists', 409);
      }
      const now = context.world.clock.now();
      const id = randomId();
      const times = { createdMillis: now, lastUpdatedMillis: now };
      keys.set(id, { name: String(Name), value, ...times, ...changeable(properties) });
      return { physicalId: id, attributes: { APIKeyId: id } };
    }),
  update: ({ physicalId }, after, { within }) =>
    within('apigateway', (context) => {
      const { keys } = apiGateway(context);
      const key = keys.get(physicalId);
      if (!key) throw new AwsError('NotFoundException', 'Invalid API Key identifier specified', 404);
      keys.set(physicalId, { ...key, ...changeable(after), lastUpdatedMillis: context.world.clock.now() });
    }),
  delete: ({ physicalId }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).keys.delete(physicalId);
    }),
};

/** A key is disabled unless the template says otherwise. */
function changeable({ Description, Enabled, Tags }: Properties): Pick<ApiKey, 'description' | 'isEnabled' | 'tags'> {
  const tags = (Tags ?? []) as readonly { readonly Key: string; readonly Value: string }[];
  return {
    description: Description === undefined ? undefined : String(Description),
    isEnabled: String(Enabled) === 'true',
    tags: Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value])),
  };
}
