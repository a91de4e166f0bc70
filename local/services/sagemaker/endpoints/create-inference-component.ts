import type { CreateInferenceComponentInput, CreateInferenceComponentOutput } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import type { Rules } from '../check-constraints.ts';
import { alreadyExists, invalid, refuseUnplayed } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { jobName, modelName, tagRules } from '../rules.ts';
import { beginTagging } from '../tags.ts';
import { type Endpoint, findEndpoint, inProgress, isInProgress } from './endpoint.ts';
import { hostContainer } from './host-container.ts';
import { type InferenceComponent, inferenceComponents, setComponentStatus } from './inference-component.ts';
import { findModel } from './model.ts';
import { reasonOf } from './run-endpoint.ts';
import { healthCheckSeconds } from './serve-variants.ts';

export const componentName = { pattern: '[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?', max: 63 };

export const createInferenceComponentRules: Rules = {
  InferenceComponentName: componentName,
  EndpointName: { ...jobName, min: 0 },
  VariantName: { ...jobName, min: 0 },
  'Specification.ModelName': modelName,
  'Specification.ComputeResourceRequirements.MinMemoryRequiredInMb': { min: 128 },
  'RuntimeConfig.CopyCount': { min: 0 },
  ...tagRules,
};

type Request = Checked<CreateInferenceComponentInput>;

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceComponent.html — whether there is room for it is not looked at. */
export function createInferenceComponent(request: Request, context: CallContext): CreateInferenceComponentOutput {
  const { InferenceComponentName: name, EndpointName } = request;
  const arn = arnOf(context, 'inference-component', name);
  if (inferenceComponents(context).has(name)) throw alreadyExists('inference component', arn);
  const endpoint = findEndpoint(EndpointName, context);
  if (isInProgress(endpoint)) throw inProgress(endpoint);
  checkComponent(request, endpoint, context);
  const now = new Date();
  const component: InferenceComponent = {
    name,
    arn,
    endpoint,
    request,
    created: now,
    lastModified: now,
    status: 'Creating',
  };
  inferenceComponents(context).set(name, component);
  beginTagging(context, arn, request.Tags);
  context.world.background(bringUp(component, context));
  return { InferenceComponentArn: arn };
}

function checkComponent(
  { VariantName, Specification, RuntimeConfig }: Request,
  endpoint: Endpoint,
  context: CallContext,
) {
  refuseUnplayed({
    'inference components without a model': Specification?.ModelName === undefined,
    'inference components without a variant': VariantName === undefined,
  });
  findModel(Specification?.ModelName ?? '', context);
  const variant = endpoint.variants.find(({ config }) => config.VariantName === VariantName);
  if (!variant) throw invalid(`Could not find variant "${VariantName}" in endpoint "${endpoint.arn}".`);
  if (variant.hosted)
    throw invalid(
      `Variant "${VariantName}" of endpoint "${endpoint.arn}" has a model of its own: it takes no components.`,
    );
  if (Specification?.ComputeResourceRequirements === undefined || RuntimeConfig === undefined)
    throw invalid(
      'ComputeResourceRequirements and RuntimeConfig are required for an inference component with a model.',
    );
}

/** Creating → InService, or Failed with nothing running. */
async function bringUp(component: InferenceComponent, context: CallContext): Promise<void> {
  const { world } = context;
  const { name, endpoint, request } = component;
  try {
    await world.pace.phase(world.closing, { at: 'inference-component.Creating', names: [name] });
    component.container = await hostContainer({
      endpoint: endpoint.name,
      variant: request.VariantName ?? '',
      container: findModel(request.Specification?.ModelName ?? '', context).container,
      healthCheckSeconds,
      context,
      signal: world.closing,
    });
    setComponentStatus(component, 'InService');
  } catch (error) {
    if (world.closing.aborted) return;
    component.failureReason = reasonOf(error);
    setComponentStatus(component, 'Failed');
  }
}
