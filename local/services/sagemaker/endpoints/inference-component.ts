import type { CreateInferenceComponentInput, InferenceComponentStatus } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { arnOf } from '../arn.ts';
import { notFound } from '../errors.ts';
import type { Checked } from '../operation.ts';
import { regional } from '../regional.ts';
import type { Endpoint } from './endpoint.ts';
import type { HostedContainer } from './host-container.ts';

/** A model on an endpoint whose variants have none of their own. One process stands for all of its copies. */
export interface InferenceComponent {
  readonly name: string;
  readonly arn: string;
  readonly endpoint: Endpoint;
  readonly request: Checked<CreateInferenceComponentInput>;
  readonly created: Date;
  lastModified: Date;
  status: InferenceComponentStatus;
  failureReason?: string;
  /** While it is in service. */
  container?: HostedContainer;
}

export const inferenceComponents = regional<InferenceComponent>('inference-components');

export function findComponent(name: string, context: CallContext): InferenceComponent {
  const component = inferenceComponents(context).get(name);
  if (!component) throw notFound('inference component', arnOf(context, 'inference-component', name));
  return component;
}

export function componentsOf({ name }: Endpoint, context: CallContext): InferenceComponent[] {
  return [...inferenceComponents(context).values()].filter(({ endpoint }) => endpoint.name === name);
}

export function setComponentStatus(component: InferenceComponent, status: InferenceComponentStatus): void {
  component.status = status;
  component.lastModified = new Date();
}
