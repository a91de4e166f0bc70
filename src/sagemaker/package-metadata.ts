import type { WorkflowRun } from '../naming.ts';
import type { Metrics } from '../result/model.ts';

/** CustomerMetadataProperties takes this many, with keys and values of these lengths in characters. */
const MOST = 50;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const UNFIT = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;

/** Where a version comes from, as far as that is known. */
export interface Lineage {
  readonly workflow: WorkflowRun;
  /** What makes the version, as one SHA-256: by it the same content is found again. */
  readonly contentSha256: string;
  readonly trainingJobArn?: string | undefined;
  readonly trainingImage?: string | undefined;
  /** Of the script's files, where the job was given a script by this action. */
  readonly sourceSha256?: string | undefined;
  readonly reportUri?: string | undefined;
  /** Channel → S3 URI of its data. */
  readonly data?: Readonly<Record<string, string>> | undefined;
}

export interface PackageMetadata {
  readonly properties: Readonly<Record<string, string>>;
  /** Properties that found no room. */
  readonly dropped: readonly string[];
  /** Properties of the user's that are called like a metric, which the version tells instead. */
  readonly measured: readonly string[];
}

/** The property by which the same content is found again. */
export const CONTENT_SHA256 = 'content-sha256';

/** The properties that tell where a version comes from: nobody else's are called so. */
export const LINEAGE_PROPERTIES = [
  'github:repository',
  'github:sha',
  'github:ref',
  'github:workflow',
  'github:run-url',
  'github:actor',
  'training-job-arn',
  'training-image',
  'source-sha256',
  'report-uri',
  CONTENT_SHA256,
] as const;

/**
 * What a version of a model says about itself in the registry: where it comes from, the user's own properties, and its metrics
 * by their names, so that a later version can be compared with it. Where there is no room for all, the last metrics go first;
 * nobody else's property takes the place of one of the lineage, or of a metric, with which champions are compared.
 */
export function packageMetadata(options: {
  readonly lineage: Lineage;
  readonly metadata: Readonly<Record<string, string>>;
  readonly metrics: Metrics;
}): PackageMetadata {
  const { lineage, metadata, metrics } = options;
  const measured = Object.entries(metrics).filter(([, value]) => Number.isFinite(value));
  const metricKeys = new Set(measured.map(([name]) => shaped(name, LONGEST_KEY)));
  const isMetric = ([name]: readonly [string, string]) => metricKeys.has(shaped(name, LONGEST_KEY));
  const own = Object.entries(metadata);
  const wanted = [
    ...Object.entries(origins(lineage)),
    ...own.filter((property) => !isMetric(property)),
    ...Object.entries(lineage.data ?? {}).map(([channel, uri]) => [`data:${channel}`, uri] as const),
    ...measured.map(([name, value]) => [name, String(value)] as const),
  ];
  const properties = new Map<string, string>();
  const dropped: string[] = [];
  for (const [name, value = ''] of wanted) {
    const key = shaped(name, LONGEST_KEY);
    if (value === '') continue;
    if (properties.has(key) || properties.size === MOST) dropped.push(name);
    else properties.set(key, shaped(value, LONGEST_VALUE));
  }
  return { properties: Object.fromEntries(properties), dropped, measured: own.filter(isMetric).map(([name]) => name) };
}

function origins({
  workflow,
  ...origin
}: Lineage): Readonly<Record<(typeof LINEAGE_PROPERTIES)[number], string | undefined>> {
  return {
    'github:repository': workflow.repository,
    'github:sha': workflow.sha,
    'github:ref': workflow.ref,
    'github:workflow': workflow.workflow,
    'github:run-url': workflow.url,
    'github:actor': workflow.actor,
    'training-job-arn': origin.trainingJobArn,
    'training-image': origin.trainingImage,
    'source-sha256': origin.sourceSha256,
    'report-uri': origin.reportUri,
    [CONTENT_SHA256]: origin.contentSha256,
  };
}

function shaped(text: string, length: number): string {
  return text.replace(UNFIT, '_').slice(0, length);
}

/**
 * The metrics among a version's properties. AWS takes no brackets in a property's name, for example: `names` are those under
 * which metrics are known that may be among them.
 */
export function registeredMetrics(
  properties: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, number>> {
  const named = new Map(names.map((name) => [shaped(name, LONGEST_KEY), name]));
  const metrics = Object.entries(properties).flatMap(([key, text]) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return key.startsWith('github:') || !Number.isFinite(value) ? [] : [[named.get(key) ?? key, value] as const];
  });
  return Object.fromEntries(metrics);
}
