import type { ModelReference } from '../../result/model.ts';
import type { Evaluation } from '../config/register.ts';
import type { ResultJson } from './result-json.ts';

/** A processing job makes data, and no model. */
export function toModelReference(result: ResultJson): ModelReference {
  if (result.mode === 'process') return {};
  return {
    modelArtifact: result['model-artifact'],
    imageUri: result['image-uri'],
    containerEnvironment: result['container-environment'],
    // A tuning job has no model of its own: its best training job has made it.
    jobName: result['best-training-job'] ?? result['job-name'],
    jobArn: result['best-training-job-arn'] ?? result['job-arn'],
    metrics: result.metrics,
  };
}

/** What was found out about the model besides its metrics. */
export function toEvaluation({ scoring, 'report-uri': reportUri }: ResultJson): Evaluation {
  if (scoring === undefined) return { reportUri };
  const { problem, rows, 'confusion-matrix': confusionMatrix } = scoring;
  return { reportUri, scored: { problem, rows, confusionMatrix } };
}
