import type { ModelReference } from '../../result/model.ts';
import type { ModelPackage } from '../../sagemaker/model-package.ts';

/** The names by which a model is known: its version, its artifact, or the job that made it. */
export interface ModelIdentity extends Pick<ModelReference, 'modelArtifact' | 'jobArn'> {
  readonly modelPackageArn?: string | undefined;
}

/** Whether a version of the registry is the model, by any of its names. */
export function isSameModel({ arn, modelArtifact, metadata }: ModelPackage, model: ModelIdentity): boolean {
  const pairs = [
    [arn, model.modelPackageArn],
    [modelArtifact, model.modelArtifact],
    [metadata['training-job-arn'], model.jobArn],
  ];
  return pairs.some(([its, ours]) => its !== undefined && its === ours);
}
