import type { InferenceSpecification } from '@aws-sdk/client-sagemaker';
import type { CallContext } from '../../../world/service.ts';
import { findModelData } from '../model-data.ts';
import type { Checked } from '../operation.ts';

/** AWS notes which bytes were registered. */
export function withETags(
  specification: Checked<InferenceSpecification> | undefined,
  context: CallContext,
): Checked<InferenceSpecification> | undefined {
  if (!specification) return undefined;
  const Containers = specification.Containers.map((container) => {
    const object = findModelData(container.ModelDataUrl ?? '', context);
    return object ? { ...container, ModelDataETag: object.etag } : container;
  });
  return { ...specification, Containers };
}
