import type { Shape } from '../../../world/shapes.ts';
import { requestProperties } from './request-properties.ts';
import { HandlerFailure, type Properties, type ResourceContext, type ResourceType } from './resource-type.ts';
import { ifPresent } from './sagemaker.ts';

const identity = ['ResourceId', 'ScalableDimension', 'ServiceNamespace'];

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html */
export const scalableTarget: ResourceType = {
  name: 'AWS::ApplicationAutoScaling::ScalableTarget',
  attributes: ['Id'],
  required: [...identity, 'MinCapacity', 'MaxCapacity'],
  taggable: true,
  properties,
  isCreateOnly: (property) => identity.includes(property),

  async create(given, context) {
    if (await isRegistered(given, context)) throw new HandlerFailure('AlreadyExists', 'The target already exists');
    await register(given, context);
    const id = identity
      .toSorted()
      .map((name) => given[name])
      .join('|');
    return { physicalId: id, attributes: { Id: id } };
  },
  async update(_current, after, context) {
    if (!(await isRegistered(after, context))) throw new HandlerFailure('NotFound', 'The target is not registered');
    await register(after, context);
  },
  delete: ({ properties: given }, { call }) =>
    ifPresent(() => call('application-autoscaling', 'DeregisterScalableTarget', identityOf(given))),
};

/** Templates give tags as a list, the API takes a map; the list is what a stack's tags are merged into. */
async function properties(): Promise<Shape> {
  const sdk = await import('@aws-sdk/client-application-auto-scaling');
  const { members } = requestProperties(sdk, 'RegisterScalableTarget');
  const tags: Shape = { kind: 'list', member: () => ({ kind: 'document' }) };
  return { kind: 'structure', members: new Map([...members, ['Tags', () => tags]]), required: [] };
}

async function register({ Tags: _tags, ...given }: Properties, { call }: ResourceContext): Promise<void> {
  await call('application-autoscaling', 'RegisterScalableTarget', given);
}

async function isRegistered(given: Properties, { call }: ResourceContext): Promise<boolean> {
  const { ResourceId, ...rest } = identityOf(given);
  const { ScalableTargets } = await call('application-autoscaling', 'DescribeScalableTargets', {
    ...rest,
    ResourceIds: [ResourceId],
  });
  return Array.isArray(ScalableTargets) && ScalableTargets.length > 0;
}

function identityOf({ ResourceId, ScalableDimension, ServiceNamespace }: Properties) {
  return { ResourceId, ScalableDimension, ServiceNamespace };
}
