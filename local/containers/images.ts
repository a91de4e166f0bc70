import {
  factorizationMachineMetrics,
  kmeansMetrics,
  linearLearnerMetrics,
  type MetricDefinition,
  xgboostMetrics,
} from './metric-definitions.ts';

/** A built-in algorithm that this machine can run in place of its container image. */
export interface LocalImage {
  readonly name: 'xgboost' | 'linear-learner' | 'factorization-machines' | 'kmeans' | 'framework';
  /** The image's tag, where it is named by one: `1.7-1`. */
  readonly version?: string;
  /**
   * Where it has a script from, to serve: by what it is told (absent), or from `code/` of the model artifact whatever it is told;
   * `handlers` are TensorFlow's, in a script named inference.py.
   */
  readonly serving?: 'artifact' | 'handlers';
  /** What DescribeTrainingJob fills in for a built-in algorithm. */
  readonly metricDefinitions: readonly MetricDefinition[];
}

const xgboost: LocalImage = { name: 'xgboost', metricDefinitions: xgboostMetrics };
const linearLearner: LocalImage = { name: 'linear-learner', metricDefinitions: linearLearnerMetrics };
const factorizationMachines: LocalImage = {
  name: 'factorization-machines',
  metricDefinitions: factorizationMachineMetrics,
};
const kmeans: LocalImage = { name: 'kmeans', metricDefinitions: kmeansMetrics };

/** Runs nothing but a user's script, on the host's Python with what is installed there. */
const framework: LocalImage = { name: 'framework', metricDefinitions: [] };
const servesFromArtifact: LocalImage = { ...framework, serving: 'artifact' };
const servesByHandlers: LocalImage = { ...framework, serving: 'handlers' };

/** ECR repositories by name; the script-mode xgboost image is the built-in algorithm too. */
const repositories: Readonly<Record<string, LocalImage>> = {
  xgboost,
  'sagemaker-xgboost': xgboost,
  'linear-learner': linearLearner,
  'factorization-machines': factorizationMachines,
  kmeans,
  'sagemaker-scikit-learn': framework,
  'pytorch-training': framework,
  'pytorch-inference': servesFromArtifact,
  'tensorflow-training': framework,
  'tensorflow-inference': servesByHandlers,
  'huggingface-pytorch-training': framework,
  'huggingface-pytorch-inference': servesFromArtifact,
};

const registryUri =
  /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/(?<repository>[a-z0-9._/-]+?)(?::(?<version>[\w.-]+))?(?:@sha256:[a-f0-9]{64})?$/;

/**
 * The local algorithm behind an image URI such as `683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1`
 * (tag or digest, any account and region), or undefined for an image that this machine cannot run.
 */
export function resolveImage(image: string): LocalImage | undefined {
  const { repository = '', version } = registryUri.exec(image)?.groups ?? {};
  const found = Object.hasOwn(repositories, repository) ? repositories[repository] : undefined;
  return found && version !== undefined ? { ...found, version } : found;
}
