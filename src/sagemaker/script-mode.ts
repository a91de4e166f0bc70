/**
 * Script mode: SageMaker's framework images run a user's script, which they are told of in hyperparameters to train and in
 * environment variables to serve (https://github.com/aws/sagemaker-training-toolkit, sagemaker-inference-toolkit).
 */
import type { DescribeTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import { imageFamily } from './images.ts';

export interface SubmittedScript {
  /** Within the submitted folder. */
  readonly entryPoint: string;
  /** S3 URI of sourcedir.tar.gz; to serve from the model itself, {@link CODE_IN_ARTIFACT}. */
  readonly submitDirectory: string;
  readonly region: string;
}

/** Python's logging.INFO. */
const LOG_LEVEL = 20;
/** Where a container that serves finds `code/` of its model artifact. */
export const CODE_IN_ARTIFACT = '/opt/ml/model/code';

/** The user's hyperparameters and the script, as the toolkit in the container reads them: every value is JSON. */
export function scriptHyperparameters(
  own: Readonly<Record<string, string>>,
  { entryPoint, submitDirectory, region }: SubmittedScript,
): Record<string, string> {
  const encoded = Object.entries(own).map(([name, value]) => [name, asJson(value)]);
  return {
    ...Object.fromEntries(encoded),
    sagemaker_program: JSON.stringify(entryPoint),
    sagemaker_submit_directory: JSON.stringify(submitDirectory),
    sagemaker_region: JSON.stringify(region),
    sagemaker_container_log_level: String(LOG_LEVEL),
  };
}

/** The hyperparameters that script mode takes for itself. */
export const SCRIPT_HYPERPARAMETERS = Object.keys(
  scriptHyperparameters({}, { entryPoint: '', submitDirectory: '', region: '' }),
);

/** `0.1`, `true` and `[1, 2]` are JSON as they stand; anything else is a text. */
function asJson(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

/** What a container that serves a script must be told; what the user tells it besides stays. */
export function scriptEnvironment(
  { entryPoint, submitDirectory, region }: SubmittedScript,
  own: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    SAGEMAKER_REGION: region,
    SAGEMAKER_CONTAINER_LOG_LEVEL: String(LOG_LEVEL),
    ...own,
    SAGEMAKER_PROGRAM: entryPoint,
    SAGEMAKER_SUBMIT_DIRECTORY: submitDirectory,
  };
}

/** Which script has made the job's model, as a container is told of it; undefined when none was submitted with the job. */
export function servingEnvironment(job: DescribeTrainingJobResponse): Readonly<Record<string, string>> | undefined {
  const { HyperParameters = {} } = job;
  const entryPoint = textIn(HyperParameters['sagemaker_program']);
  const submitDirectory = textIn(HyperParameters['sagemaker_submit_directory']);
  if (entryPoint === undefined || submitDirectory === undefined) return undefined;
  return scriptEnvironment({ entryPoint, submitDirectory, region: textIn(HyperParameters['sagemaker_region']) ?? '' });
}

/**
 * Whether a container of the image has its script from `code/` of the model artifact. Those of scikit-learn and xgboost, which
 * serve with the image that trained, fetch it from S3; the inference images of PyTorch (from 1.2 on), TensorFlow and Hugging
 * Face do not (https://github.com/aws/sagemaker-inference-toolkit). An image that is not known here is given it in the
 * artifact, where both kinds of toolkit find it.
 */
export function servesFromArtifact(image: string): boolean {
  const family = imageFamily(image);
  return family === undefined || family.repositories.training !== family.repositories.inference;
}

/** A job that was made elsewhere may hold anything there. */
function textIn(json: string | undefined): string | undefined {
  const [, text] = /^"(.+)"$/s.exec(json ?? '') ?? [];
  return text === undefined ? undefined : (JSON.parse(`"${text}"`) as string);
}
