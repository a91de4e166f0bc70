import { AwsError } from '../../world/aws-error.ts';
import type { CallContext } from '../../world/service.ts';
import type { Endpoint, ServingVariant } from '../sagemaker/endpoints/endpoint.ts';
import type { HostedContainer } from '../sagemaker/endpoints/host-container.ts';
import { componentsOf } from '../sagemaker/endpoints/inference-component.ts';

/** The variant's own container, or that of the inference component that the caller names. Throws ValidationError, as AWS words it where known. */
export function answeringContainer(
  endpoint: Endpoint,
  { variant, component: name }: { readonly variant: ServingVariant; readonly component: string | undefined },
  context: CallContext,
): HostedContainer {
  if (variant.hosted) {
    if (name === undefined) return variant.hosted.container;
    throw new AwsError('ValidationError', `Endpoint ${endpoint.name} has no inference components.`);
  }
  if (name === undefined)
    throw new AwsError(
      'ValidationError',
      'Inference Component Name header is required for endpoints to which you plan to deploy inference components. Please include Inference Component Name header or consider using SageMaker models.',
    );
  const component = componentsOf(endpoint, context).find((one) => one.name === name);
  if (component?.status !== 'InService' || !component.container)
    throw new AwsError('ValidationError', `Inference component ${name} of endpoint ${endpoint.name} not found.`);
  return component.container;
}
