/**
 * SageMaker's own images by the names that users know them by: repositories and tags as AWS's documentation lists them
 * (https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-algo-docker-registry-paths.html and
 * https://aws.github.io/deep-learning-containers/reference/available_images/). Data: docs/images.md tells of it, and a test
 * holds the two together.
 */
import {
  BUILT_IN_ALGORITHMS,
  BUILT_IN_VISION_AND_TEXT,
  DEEP_LEARNING_CONTAINERS,
  type Registry,
  SCRIPT_MODE,
} from './image-registries.ts';

/** What a container is started for. */
export type ImageUse = 'training' | 'inference';
export type Device = 'cpu' | 'gpu';

/** The tag for each device; absent where AWS publishes no image. */
type Tags = Partial<Readonly<Record<Device, string>>>;

/** One version: a model that its training image made is served by its inference image. */
export interface ImageRelease {
  readonly version: string;
  readonly training: Tags;
  readonly inference: Tags;
}

/** A family of images that users know by a short name. */
export interface ImageFamily {
  readonly registry: Registry;
  readonly repositories: Readonly<Record<ImageUse, string>>;
  /** Newest last. AWS promises nothing about tags that are not listed in its documentation. */
  readonly releases: readonly ImageRelease[];
  readonly defaultVersion: string;
  /**
   * Whether it runs a user's script: `never`, when it is given one (`optional`), or it does nothing else (`always`).
   */
  readonly script: 'never' | 'optional' | 'always';
  /**
   * How an inference image of its own comes to a script: the one that trained serves, too (`trained`), or it serves by itself
   * and takes one only where one is made for it (`own`), under this name where there is but one. As AWS's Python SDK has it.
   */
  readonly serving?: { readonly script: 'trained' | 'own'; readonly only?: string };
}

const builtIn = (repository: string, registry: Registry): ImageFamily => ({
  registry,
  repositories: { training: repository, inference: repository },
  releases: [oneImage('1', '1')],
  defaultVersion: '1',
  script: 'never',
});

/** One image for every use and device: it finds a GPU by itself. */
function oneImage(version: string, tag: string): ImageRelease {
  return { version, training: { cpu: tag, gpu: tag }, inference: { cpu: tag, gpu: tag } };
}

/** The short tags of a deep learning container: `2.8.0-cpu-py312`. */
function bothDevices(version: string, rest: string): Tags {
  return { cpu: `${version}-cpu-${rest}`, gpu: `${version}-gpu-${rest}` };
}

function framework(version: string, python: string): ImageRelease {
  return { version, training: bothDevices(version, python), inference: bothDevices(version, python) };
}

/** AWS stopped publishing PyTorch for inference at 2.6, which reads what later versions saved as a state_dict. */
const PYTORCH_INFERENCE = bothDevices('2.6.0', 'py312');

export const IMAGE_FAMILIES: ReadonlyMap<string, ImageFamily> = new Map([
  [
    'xgboost',
    {
      registry: SCRIPT_MODE,
      repositories: { training: 'sagemaker-xgboost', inference: 'sagemaker-xgboost' },
      releases: ['1.2-1', '1.2-2', '1.3-1', '1.5-1', '1.7-1', '3.0-5'].map((version) => oneImage(version, version)),
      // Not the newest: a new major version must be asked for.
      defaultVersion: '1.7-1',
      script: 'optional',
    },
  ],
  [
    'sklearn',
    {
      registry: SCRIPT_MODE,
      repositories: { training: 'sagemaker-scikit-learn', inference: 'sagemaker-scikit-learn' },
      releases: ['0.23-1', '1.0-1', '1.2-1', '1.4-2'].map((version) => ({
        version,
        training: { cpu: `${version}-cpu-py3` },
        inference: { cpu: `${version}-cpu-py3` },
      })),
      defaultVersion: '1.4-2',
      script: 'always',
    },
  ],
  [
    'pytorch',
    {
      registry: DEEP_LEARNING_CONTAINERS,
      repositories: { training: 'pytorch-training', inference: 'pytorch-inference' },
      releases: [
        framework('2.5.1', 'py311'),
        framework('2.6.0', 'py312'),
        { version: '2.7.1', training: bothDevices('2.7.1', 'py312'), inference: PYTORCH_INFERENCE },
        { version: '2.8.0', training: bothDevices('2.8.0', 'py312'), inference: PYTORCH_INFERENCE },
        { version: '2.9.0', training: bothDevices('2.9.0', 'py312'), inference: PYTORCH_INFERENCE },
        { version: '2.10.0', training: bothDevices('2.10.0', 'py313'), inference: PYTORCH_INFERENCE },
      ],
      // The newest that is served by its own version.
      defaultVersion: '2.6.0',
      script: 'always',
      serving: { script: 'trained' },
    },
  ],
  [
    'tensorflow',
    {
      registry: DEEP_LEARNING_CONTAINERS,
      repositories: { training: 'tensorflow-training', inference: 'tensorflow-inference' },
      releases: [
        framework('2.18.0', 'py310'),
        framework('2.19.0', 'py312'),
        {
          version: '2.21.0',
          training: bothDevices('2.21.0', 'py312-sagemaker'),
          inference: bothDevices('2.20.0', 'py312-sagemaker'),
        },
      ],
      defaultVersion: '2.19.0',
      script: 'always',
      serving: { script: 'own', only: 'inference.py' },
    },
  ],
  [
    'huggingface',
    {
      registry: DEEP_LEARNING_CONTAINERS,
      repositories: { training: 'huggingface-pytorch-training', inference: 'huggingface-pytorch-inference' },
      // The version is that of transformers.
      releases: [
        {
          version: '4.36.0',
          training: { gpu: '2.1.0-transformers4.36.0-gpu-py310-cu121-ubuntu20.04' },
          inference: {
            cpu: '2.1.0-transformers4.37.0-cpu-py310-ubuntu22.04',
            gpu: '2.1.0-transformers4.37.0-gpu-py310-cu118-ubuntu20.04',
          },
        },
        {
          version: '4.49.0',
          training: { gpu: '2.5.1-transformers4.49.0-gpu-py311-cu124-ubuntu22.04' },
          inference: {
            cpu: '2.6.0-transformers4.49.0-cpu-py312-ubuntu22.04',
            gpu: '2.6.0-transformers4.49.0-gpu-py312-cu124-ubuntu22.04',
          },
        },
        {
          version: '5.3.0',
          training: { gpu: '2.9.0-transformers5.3.0-gpu-py312-cu130-ubuntu22.04' },
          inference: {
            cpu: '2.6.0-transformers5.5.3-cpu-py312-ubuntu22.04',
            gpu: '2.6.0-transformers5.5.3-gpu-py312-cu124-ubuntu22.04',
          },
        },
      ],
      defaultVersion: '4.49.0',
      script: 'always',
      serving: { script: 'own' },
    },
  ],
  ...[
    'factorization-machines',
    'ipinsights',
    'kmeans',
    'knn',
    'linear-learner',
    'ntm',
    'object2vec',
    'pca',
    'randomcutforest',
  ].map((name) => [name, builtIn(name, BUILT_IN_ALGORITHMS)] as const),
  ...['blazingtext', 'image-classification', 'object-detection', 'semantic-segmentation', 'seq2seq'].map(
    (name) => [name, builtIn(name, BUILT_IN_VISION_AND_TEXT)] as const,
  ),
]);
