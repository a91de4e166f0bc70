import type { Aws } from '../aws/clients.ts';
import { lastPart } from './last-part.ts';
import { type Stack, type StackResource, stackResources } from './stack.ts';

/** The endpoint of a stack, the config and the model that it must serve, as far as the stack tells. */
export interface StackEndpoint {
  readonly endpointName: string | undefined;
  readonly configName: string | undefined;
  readonly modelName: string | undefined;
}

/**
 * Read from the outputs that our template has; without them, from the stack's resources, of which there may be only one
 * endpoint and one config: which of two belong together would be a guess.
 */
export async function stackEndpoint(aws: Aws, { id, outputs }: Stack): Promise<StackEndpoint> {
  // In a template of the user's own `!Ref` may be what they tell: an ARN.
  const [endpointName, configName, modelName] = ['EndpointName', 'EndpointConfigName', 'ModelName'].map(
    (name) => outputs[name] && lastPart(outputs[name]),
  );
  if (endpointName !== undefined && configName !== undefined) return { endpointName, configName, modelName };
  const resources = await stackResources(aws, id);
  return {
    endpointName: endpointName ?? onlyName(resources, 'AWS::SageMaker::Endpoint'),
    configName: configName ?? onlyName(resources, 'AWS::SageMaker::EndpointConfig'),
    modelName: modelName ?? onlyName(resources, 'AWS::SageMaker::Model'),
  };
}

function onlyName(resources: readonly StackResource[], wanted: string): string | undefined {
  const found = resources.filter(({ type }) => type === wanted);
  const [only] = found;
  return found.length === 1 && only?.physicalId !== undefined ? lastPart(only.physicalId) : undefined;
}
