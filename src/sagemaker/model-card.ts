import type { ModelPackageModelCard } from '@aws-sdk/client-sagemaker';
import type { ConfusionMatrix } from '../result/evaluate.ts';
import type { Metrics } from '../result/model.ts';
import { type CardTexts, cardSections } from './card-texts.ts';
import type { TrainingOrigin } from './training-origin.ts';

/** What a version's model card tells. */
export interface CardFacts {
  readonly creator: string;
  readonly modelArtifact: string;
  readonly texts: CardTexts;
  /** The training job, where it is known. */
  readonly origin?: TrainingOrigin | undefined;
  readonly metrics: Metrics;
  readonly confusionMatrix?: ConfusionMatrix | undefined;
  readonly reportUri?: string | undefined;
  /** Where the version comes from: commit, run, …. */
  readonly details: Readonly<Record<string, string>>;
}

/** Of ModelCardContent, in characters. */
const LONGEST_CARD = 100_000;
/** The schema's limits: of texts, of names and of labels in characters, and how many there may be of a kind. */
const LONG = 1024;
const SHORT = 255;
const LABEL = 63;
const MOST_DATASETS = 15;
const MOST_TRAINING_METRICS = 50;
const MOST_HYPERPARAMETERS = 100;
const WIDEST_MATRIX = 20;

/**
 * The model card that is part of a version: its schema is that of a card of its own with less of an overview. It is pending
 * review: nobody has read it yet. Where there is no room for all metrics, the last ones are left out.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-registry-details.html#model-card-schema
 */
export function modelCard(facts: CardFacts): ModelPackageModelCard {
  let metrics = finite(facts.metrics);
  let content = cardContent(facts, metrics);
  while (content.length > LONGEST_CARD && metrics.length > 0) {
    metrics = metrics.slice(0, Math.floor(metrics.length / 2));
    content = cardContent(facts, metrics);
  }
  return { ModelCardContent: content, ModelCardStatus: 'PendingReview' };
}

type NamedNumbers = readonly { readonly name: string; readonly value: number }[];

function finite(metrics: Metrics): NamedNumbers {
  const entries = Object.entries(metrics).filter(([, value]) => Number.isFinite(value));
  return entries.map(([name, value]) => ({ name: name.slice(0, SHORT), value }));
}

function cardContent(facts: CardFacts, metrics: NamedNumbers): string {
  const { creator, modelArtifact, origin, details } = facts;
  const { additional_information, ...sections } = cardSections(facts.texts);
  const card = {
    model_overview: { model_creator: creator || undefined, model_artifact: [modelArtifact.slice(0, LONG)] },
    ...sections,
    training_details: origin && { training_job_details: trainingJobDetails(origin) },
    evaluation_details: metrics.length > 0 ? [evaluation(facts, metrics)] : undefined,
    additional_information: {
      ...additional_information,
      custom_details: Object.fromEntries(Object.entries(details).map(([name, text]) => [name, text.slice(0, LONG)])),
    },
  };
  // SageMaker takes one line, and JSON lets three characters be that end one to others.
  return JSON.stringify(card).replace(/[\u0085\u2028\u2029]/g, ' ');
}

function trainingJobDetails({ jobArn, image, data, metrics, hyperparameters }: TrainingOrigin) {
  const told = Object.entries(hyperparameters).filter(([, value]) => value !== '');
  return {
    training_arn: jobArn,
    training_datasets: Object.values(data)
      .slice(0, MOST_DATASETS)
      .map((uri) => uri.slice(0, LONG)),
    training_environment: image === undefined ? undefined : { container_image: [image] },
    training_metrics: finite(metrics).slice(0, MOST_TRAINING_METRICS),
    hyper_parameters: told
      .slice(0, MOST_HYPERPARAMETERS)
      .map(([name, value]) => ({ name: name.slice(0, SHORT), value: value.slice(0, SHORT) })),
  };
}

function evaluation({ reportUri, confusionMatrix }: CardFacts, metrics: NamedNumbers) {
  const numbers = metrics.map((metric) => ({ ...metric, type: 'number' }));
  return {
    name: 'Metrics of this version',
    metadata: reportUri === undefined ? undefined : { report: reportUri.slice(0, LONG) },
    metric_groups: [
      { name: 'metrics', metric_data: numbers },
      ...(confusionMatrix !== undefined && fits(confusionMatrix)
        ? [{ name: 'confusion matrix', metric_data: [matrix(confusionMatrix)] }]
        : []),
    ],
  };
}

function fits({ labels }: ConfusionMatrix): boolean {
  return labels.length > 0 && labels.length <= WIDEST_MATRIX;
}

function matrix({ labels, counts }: ConfusionMatrix) {
  const names = labels.map((label) => label.slice(0, LABEL));
  return {
    name: 'confusion_matrix',
    type: 'matrix',
    value: counts,
    x_axis_name: names.map((name) => `predicted ${name}`.slice(0, LABEL)),
    y_axis_name: names,
  };
}
