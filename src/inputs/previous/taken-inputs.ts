import type { AvailableMode } from '../table/input.ts';
import { toModelReference } from './model-reference.ts';
import type { ResultJson } from './result-json.ts';

/** Whether the result is that of a step of this mode whose job still runs. */
export function isAttachable(result: ResultJson, mode: AvailableMode): boolean {
  return result.mode === mode && result.status === 'InProgress' && jobOf(result) !== undefined;
}

/** The job that the step itself has started: an evaluation has one beside that which made the model. */
function jobOf({ mode, ...result }: ResultJson): string | undefined {
  if (mode === 'evaluate') return result['evaluation-job'];
  return mode === 'train' || mode === 'process' ? result['job-name'] : undefined;
}

/** The values of inputs that the mode takes of a result; undefined what the result has none of. */
export function takenInputs(mode: AvailableMode, result: ResultJson): Readonly<Record<string, string | undefined>> {
  if (isAttachable(result, mode)) {
    return { 'job-name': jobOf(result), image: mode === 'train' ? result['image-uri'] : undefined };
  }
  const model = toModelReference(result);
  const artifact = { 'model-artifact': model.modelArtifact, image: model.imageUri };
  const modelPackage = { 'model-package-arn': result['model-package-arn'] };
  switch (mode) {
    case 'process':
      return {};
    case 'train':
      return { channels: channelsOf(result) };
    case 'evaluate':
      return metricSource(result);
    case 'register':
      return { ...modelPackage, ...artifact };
    case 'deploy':
      return result['model-package-arn'] === undefined ? artifact : modelPackage;
    case 'delete':
      return result['stack-name'] === undefined
        ? { 'endpoint-name': result['endpoint-name'] }
        : { 'stack-name': result['stack-name'] };
  }
}

function channelsOf({ outputs = {} }: ResultJson): string | undefined {
  return Object.keys(outputs).length === 0 ? undefined : JSON.stringify(outputs);
}

/** A processing job makes data, and no metrics that SageMaker knows. */
function metricSource(result: ResultJson): Readonly<Record<string, string | undefined>> {
  const trainingJob = result.mode === 'process' ? undefined : (result['best-training-job'] ?? result['job-name']);
  return {
    ...(trainingJob === undefined ? { report: result['report-uri'] } : { 'training-job': trainingJob }),
    'endpoint-name': result['endpoint-name'],
  };
}
