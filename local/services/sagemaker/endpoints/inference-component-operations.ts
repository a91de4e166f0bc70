import type {
  DeleteInferenceComponentInput,
  DescribeInferenceComponentInput,
  DescribeInferenceComponentOutput,
  ListInferenceComponentsInput,
  ListInferenceComponentsOutput,
} from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import type { Rules } from '../check-constraints.ts';
import { invalid } from '../errors.ts';
import { listPage } from '../list-page.ts';
import type { Checked } from '../operation.ts';
import { listRules } from '../rules.ts';
import { endTagging } from '../tags.ts';
import {
  findComponent,
  type InferenceComponent,
  inferenceComponents,
  setComponentStatus,
} from './inference-component.ts';

export const listInferenceComponentsRules: Rules = {
  ...listRules,
  SortBy: { oneOf: 'InferenceComponentSortKey' },
  StatusEquals: { oneOf: 'InferenceComponentStatus' },
};

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeInferenceComponent.html */
export function describeInferenceComponent(
  { InferenceComponentName }: Checked<DescribeInferenceComponentInput>,
  context: CallContext,
): DescribeInferenceComponentOutput {
  const component = findComponent(InferenceComponentName, context);
  const { RuntimeConfig, Specification } = component.request;
  return {
    ...summary(component),
    FailureReason: component.failureReason,
    Specification: {
      ModelName: Specification?.ModelName,
      ComputeResourceRequirements: Specification?.ComputeResourceRequirements,
      StartupParameters: Specification?.StartupParameters,
    },
    RuntimeConfig: {
      DesiredCopyCount: RuntimeConfig?.CopyCount,
      CurrentCopyCount: component.container ? RuntimeConfig?.CopyCount : 0,
    },
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ListInferenceComponents.html */
export function listInferenceComponents(
  request: Checked<ListInferenceComponentsInput>,
  context: CallContext,
): ListInferenceComponentsOutput {
  const { EndpointNameEquals: endpointName, VariantNameEquals: variantName } = request;
  const asked = [...inferenceComponents(context).values()].filter(
    ({ endpoint, request: { VariantName } }) =>
      [undefined, endpoint.name].includes(endpointName) && [undefined, VariantName].includes(variantName),
  );
  const { page, NextToken } = listPage(asked, request, 'Descending');
  return { InferenceComponents: page.map(summary), NextToken };
}

function summary({ name, arn, endpoint, request, status, created, lastModified }: InferenceComponent) {
  return {
    InferenceComponentName: name,
    InferenceComponentArn: arn,
    EndpointName: endpoint.name,
    EndpointArn: endpoint.arn,
    VariantName: request.VariantName,
    InferenceComponentStatus: status,
    CreationTime: created,
    LastModifiedTime: lastModified,
  };
}

/** https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DeleteInferenceComponent.html — not as long as it is created. */
export function deleteInferenceComponent(
  { InferenceComponentName }: Checked<DeleteInferenceComponentInput>,
  context: CallContext,
): object {
  const component = findComponent(InferenceComponentName, context);
  if (component.status === 'Deleting') return {};
  if (component.status === 'Creating')
    throw invalid(`Cannot update in-progress inference component "${component.arn}".`);
  setComponentStatus(component, 'Deleting');
  context.world.background(tearDown(component, context));
  return {};
}

/** Deleting → gone. */
async function tearDown(component: InferenceComponent, context: CallContext): Promise<void> {
  const { world } = context;
  const occasion = { at: 'inference-component.Deleting', names: [component.name] };
  await world.pace.phase(world.closing, occasion).catch(() => {});
  await component.container?.stop();
  inferenceComponents(context).delete(component.name);
  endTagging(context, component.arn);
}
