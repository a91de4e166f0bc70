import { AwsError } from '../../../../world/aws-error.ts';
import type { CallContext } from '../../../../world/service.ts';
import { apiGateway } from '../../../apigateway/rest-api.ts';
import { toThrottle } from '../../../apigateway/throttle.ts';
import type { UsagePlan } from '../../../apigateway/usage-plan.ts';
import { type Properties, type ResourceType, uncheckedProperties } from '../resource-type.ts';
import { requireApi } from './find-api.ts';
import { randomId } from './random-id.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplan.html */
export const apiGatewayUsagePlan: ResourceType = {
  name: 'AWS::ApiGateway::UsagePlan',
  attributes: ['Id'],
  required: [],
  taggable: true,
  properties: () =>
    Promise.resolve(uncheckedProperties('ApiStages', 'Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName')),
  isCreateOnly: () => false,

  create: (properties, { within }) =>
    within('apigateway', (context) => {
      const id = randomId(6);
      apiGateway(context).plans.set(id, toPlan(properties, new Set(), context));
      return { physicalId: id, attributes: { Id: id } };
    }),
  update: ({ physicalId }, after, { within }) =>
    within('apigateway', (context) => {
      const { plans } = apiGateway(context);
      const plan = plans.get(physicalId);
      if (!plan) throw new AwsError('NotFoundException', 'Invalid Usage Plan ID specified', 404);
      plans.set(physicalId, toPlan(after, plan.keyIds, context));
    }),
  delete: ({ physicalId }, { within }) =>
    within('apigateway', (context) => {
      apiGateway(context).plans.delete(physicalId);
    }),
};

function toPlan({ ApiStages, Throttle, Quota }: Properties, keyIds: Set<string>, context: CallContext): UsagePlan {
  const stages = ((ApiStages ?? []) as readonly Properties[]).map(({ ApiId, Stage }) => {
    const { id, stages: known } = requireApi(ApiId, context);
    if (!known.has(String(Stage))) throw new AwsError('NotFoundException', `API Stage not found: ${id}:${Stage}`, 404);
    return { apiId: id, stage: String(Stage) };
  });
  return { stages, keyIds, ...throttle(Throttle as Properties | undefined), ...quota(Quota as Properties | undefined) };
}

function throttle(settings: Properties | undefined): Pick<UsagePlan, 'throttle'> {
  return settings ? { throttle: toThrottle(settings['RateLimit'], settings['BurstLimit']) } : {};
}

function quota(settings: Properties | undefined): Pick<UsagePlan, 'quota'> {
  if (!settings) return {};
  const { Limit, Period } = settings;
  if (Period !== 'DAY' && Period !== 'WEEK' && Period !== 'MONTH') {
    throw new AwsError('BadRequestException', `Usage Plan quota period has to be DAY, WEEK or MONTH, not ${Period}`);
  }
  return { quota: { limit: Number(Limit), period: Period } };
}
