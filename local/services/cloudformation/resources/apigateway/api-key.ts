import { AwsError } from '../../../../world/aws-error.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type ResourceType, uncheckedProperties } from '../resource-type.ts';
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

  create: ({ Value, Enabled }, { within }) =>
    within('apigateway', (context) => {
      const { keys } = apiGateway(context);
      const value = String(Value ?? randomId(40));
      if (value.length < 20) {
        throw new AwsError('BadRequestException', 'API Key value should be at least 20 characters');
      }
      if (keys.values().some((key) => key.value === value)) {
        throw new AwsError('ConflictException', 'API Key already exists', 409);
      }
      const id = randomId();
      keys.set(id, { value, isEnabled: isEnabled(Enabled) });
      return { physicalId: id, attributes: { APIKeyId: id } };
    }),
  update: ({ physicalId }, { Enabled }, { within }) =>
    within('apigateway', (context) => {
      const { keys } = apiGateway(context);
      const key = keys.get(physicalId);
      if (!key) throw new AwsError('NotFoundException', 'Invalid API Key identifier specified', 404);
      keys.set(physicalId, { ...key, isEnabled: isEnabled(Enabled) });
    }),
  delete: ({ physicalId }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).keys.delete(physicalId);
    }),
};

/** A key is disabled unless the template says otherwise. */
function isEnabled(value: unknown): boolean {
  return String(value) === 'true';
}
