/**
 * Script mode: SageMaker's framework images run a user's script, which they are told of in hyperparameters to train and in
 * environment variables to serve (https://github.com/aws/sagemaker-training-toolkit, sagemaker-inference-toolkit).
 */
import type { DescribeTrainingJobResponse } from '@aws-sdk/client-sagemaker';
import { imageFamily } from './images.ts';

export interface SubmittedScript {
  /** Within the submitted folder. */
  readonly entryPoint: string;
  /** S3 URI of sourcedir.tar.gz. */
  readonly submitDirectory: string;
  readonly region: string;
}

/** Python's logging.INFO. */
const LOG_LEVEL = 20;
/** Where inference images of PyTorch, TensorFlow and Hugging Face look for code: `code/` of the model artifact, nowhere else. */
const CODE_IN_ARTIFACT = '/opt/ml/model/code';

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

/** What the container that serves the job's model must be told; undefined when no script was submitted with the job. */
export function servingEnvironment(job: DescribeTrainingJobResponse): Readonly<Record<string, string>> | undefined {
  const { HyperParameters = {}, AlgorithmSpecification } = job;
  const program = textIn(HyperParameters['sagemaker_program']);
  const submitted = textIn(HyperParameters['sagemaker_submit_directory']);
  if (program === undefined || submitted === undefined) return undefined;
  const fromArtifact = servesFromArtifact(AlgorithmSpecification?.TrainingImage ?? '');
  return {
    SAGEMAKER_PROGRAM: program,
    SAGEMAKER_SUBMIT_DIRECTORY: fromArtifact ? CODE_IN_ARTIFACT : submitted,
    SAGEMAKER_REGION: textIn(HyperParameters['sagemaker_region']) ?? '',
    SAGEMAKER_CONTAINER_LOG_LEVEL: String(LOG_LEVEL),
  };
}

/** Images that train and serve apart are those that read nothing but the artifact. */
function servesFromArtifact(image: string): boolean {
  const { training, inference } = imageFamily(image)?.repositories ?? {};
  return training !== inference;
}

/** A job that was made elsewhere may hold anything there. */
function textIn(json: string | undefined): string | undefined {
  const [, text] = /^"(.+)"$/s.exec(json ?? '') ?? [];
  return text === undefined ? undefined : (JSON.parse(`"${text}"`) as string);
}
