import { AwsError } from '../../../../world/aws-error.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { type ResourceType, uncheckedProperties } from '../resource-type.ts';

const members = ['KeyId', 'KeyType', 'UsagePlanId'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplankey.html */
export const apiGatewayUsagePlanKey: ResourceType = {
  name: 'AWS::ApiGateway::UsagePlanKey',
  attributes: ['Id'],
  required: members,
  taggable: false,
  properties: () => Promise.resolve(uncheckedProperties(...members)),
  isCreateOnly: () => true,

  create: ({ KeyId, UsagePlanId }, { within }) =>
    within('apigateway', (context) => {
      const { plans, keys } = apiGateway(context);
      const plan = plans.get(String(UsagePlanId));
      if (!plan) throw new AwsError('NotFoundException', 'Invalid Usage Plan ID specified', 404);
      if (!keys.has(String(KeyId)))
        throw new AwsError('NotFoundException', 'Invalid API Key identifier specified', 404);
      plan.keyIds.add(String(KeyId));
      const id = `${KeyId}:${UsagePlanId}`;
      return { physicalId: id, attributes: { Id: id } };
    }),
  delete: ({ properties: { KeyId, UsagePlanId } }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).plans.get(String(UsagePlanId))?.keyIds.delete(String(KeyId));
    }),
};
