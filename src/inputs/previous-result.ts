import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { MetricSeries, ModelReference } from '../result/model.ts';
import { RESULT_VERSION } from '../result/result.ts';
import type { Evaluation } from './config/register.ts';
import { describeIssue, type SchemaIssue } from './describe-issue.ts';
import { type Given, givenText } from './given.ts';
import { quote, type Report } from './problem.ts';
import type { AvailableMode } from './table/input.ts';

const text = v.exactOptional(v.string('is not a text'));

/** The message for JSON that is no result of a step. */
export function noResult({ path }: Pick<SchemaIssue, 'path'>): string {
  return path === undefined ? 'it is no JSON object' : 'is missing';
}

const scoringSchema = v.object(
  {
    problem: v.picklist(['regression', 'binary', 'multiclass'], 'is not known'),
    rows: v.number('is not a number'),
    'confusion-matrix': v.exactOptional(
      v.object({ labels: v.array(v.string()), counts: v.array(v.array(v.number())) }, 'is not an object'),
    ),
  },
  'is not an object',
);

/** What is taken from a result; it may hold more. */
export const resultSchema = v.object(
  {
    mode: v.string('is not a text'),
    status: v.string('is not a text'),
    version: v.number('is not a number'),
    failure: v.exactOptional(v.looseObject({ what: v.string('is not a text') }, 'is not an object')),
    'job-name': text,
    'job-arn': text,
    'evaluation-job': text,
    'best-training-job': text,
    'best-training-job-arn': text,
    tuning: v.exactOptional(v.looseObject({}, 'is not an object')),
    'model-artifact': text,
    'image-uri': text,
    'container-environment': v.exactOptional(v.record(v.string(), v.string('is not a text'), 'is not an object')),
    metrics: v.exactOptional(v.record(v.string(), v.number('is not a number'), 'is not an object')),
    series: v.exactOptional(v.record(v.string(), v.array(v.number('is not a number')), 'is not an object')),
    'report-uri': text,
    scoring: v.exactOptional(scoringSchema),
    'model-package-arn': text,
    outputs: v.exactOptional(v.record(v.string(), v.string('is not a text'), 'is not an object')),
    'stack-name': text,
    'endpoint-name': text,
  },
  noResult,
);
export type ResultJson = v.InferOutput<typeof resultSchema>;

/** What an earlier step found out, as far as a later one uses it. */
export interface PreviousResult {
  readonly model: ModelReference;
  /** The version that the model is in a registry, where it is one. */
  readonly modelPackageArn?: string | undefined;
  /** The metrics' series, as far as a train step has them. */
  readonly series?: MetricSeries | undefined;
  /** What was found out about the model besides its metrics. */
  readonly evaluation: Evaluation;
  /** The outputs of a processing job: name → S3 URI. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Values of inputs that this mode would otherwise need. */
  readonly given: ReadonlyMap<string, Given>;
  /** The result is that of a step of this mode whose job still runs: this step attaches to the job. */
  readonly attach: boolean;
  /** The result's mode, and what it lacks that this mode takes of a result. */
  readonly lack: string;
  /** The inputs that the mode looks for in a result and that this one does not have, and why, to follow "is missing". */
  readonly lacks: ReadonlyMap<string, string>;
  /** That job is a tuning job. */
  readonly isTuning: boolean;
}

/** Reads `from`: the JSON of a result, or the path of a file with it. A red result feeds nothing but `delete`. */
export function readPreviousResult(from: string, mode: AvailableMode, report: Report): PreviousResult | undefined {
  const result = parseResult(from, report);
  if (result === undefined) return undefined;
  const problem = statusProblem(result, mode);
  if (problem !== undefined) {
    report(problem);
    return undefined;
  }
  const wanted = Object.entries(inputsFor(mode, result));
  const given = wanted.filter((entry): entry is [string, string] => entry[1] !== undefined);
  const lack = lackOf(mode, result);
  const lacking = given.length === 0 ? wanted.map(([name]) => [name, lack] as const) : [];
  return {
    lack,
    lacks: new Map(lacking),
    attach: isAttachable(result, mode),
    isTuning: result.tuning !== undefined,
    model: toModelReference(result),
    modelPackageArn: result['model-package-arn'],
    series: result.series,
    evaluation: toEvaluation(result),
    outputs: result.outputs ?? {},
    given: new Map(given.map(([name, value]) => [name, givenText(value, 'from')])),
  };
}

function parseResult(from: string, report: Report): ResultJson | undefined {
  const json = from.startsWith('{') ? from : readFile(from, report);
  if (json === undefined) return undefined;
  const parsed = v.safeParse(resultSchema, parseJson(json));
  if (!parsed.success) {
    report(`is not the result of an earlier step: ${parsed.issues.map(describeIssue).join('; ')}`);
    return undefined;
  }
  const { version } = parsed.output;
  if (version <= RESULT_VERSION) return parsed.output;
  report(
    `is a result of version ${version}, this release of the action reads up to ${RESULT_VERSION}: use one release in all steps`,
  );
  return undefined;
}

function readFile(path: string, report: Report): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    report(`${quote(path)} is neither the JSON of a result nor a file that can be read`);
    return undefined;
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const GREEN = ['Completed', 'NoChanges', 'Planned', 'GateFailed'];

/** Cleaning up after a failure is what `delete` is for; a gate that failed without being red was waived by `fail-on-gate`. */
function statusProblem(result: ResultJson, mode: AvailableMode): string | undefined {
  const { mode: earlier, status } = result;
  if (mode === 'delete') return undefined;
  if (status === 'InProgress') {
    return earlier === mode
      ? undefined
      : `the ${earlier} step was still in progress: wait for it first, with mode ${earlier} and this \`from\``;
  }
  if (status === 'Planned' && earlier !== mode)
    return `the ${earlier} step only planned: there is nothing to go on from`;
  if (isGreen(result)) return undefined;
  return `${howItEnded(result)}: nothing is made of its result`;
}

/** Whether a model may be taken from the result of a step that is over. */
export function isGreen({ status, failure }: Pick<ResultJson, 'status' | 'failure'>): boolean {
  return GREEN.includes(status) && failure === undefined;
}

export function howItEnded({ mode, status, failure }: Pick<ResultJson, 'mode' | 'status' | 'failure'>): string {
  return `the ${mode} step ended as ${status}${failure === undefined ? '' : ` (${failure.what})`}`;
}

function isAttachable(result: ResultJson, mode: AvailableMode): boolean {
  return result.mode === mode && result.status === 'InProgress' && jobOf(result) !== undefined;
}

/** The job that the step itself has started: an evaluation has one beside that which made the model. */
function jobOf({ mode, ...result }: ResultJson): string | undefined {
  if (mode === 'evaluate') return result['evaluation-job'];
  return mode === 'train' || mode === 'process' ? result['job-name'] : undefined;
}

function inputsFor(mode: AvailableMode, result: ResultJson): Readonly<Record<string, string | undefined>> {
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

/** What each mode takes of a result, and the steps that have it. */
const SOURCES = {
  process: { what: 'job that still runs', steps: 'a process step' },
  train: { what: 'outputs', steps: 'a process step' },
  evaluate: { what: 'training job or report', steps: 'a train step' },
  register: { what: 'model', steps: 'a train or evaluate step' },
  deploy: { what: 'model', steps: 'a train, evaluate or register step' },
  delete: { what: 'stack or endpoint', steps: 'a deploy step' },
} as const satisfies Record<AvailableMode, { what: string; steps: string }>;

function lackOf(mode: AvailableMode, result: ResultJson): string {
  const { what, steps } = SOURCES[mode];
  if (result.mode === 'evaluate' && /evaluate/.test(steps))
    return `\`from\` is the result of mode evaluate and has no ${what}: that step hands on the one of its own \`from\`, such as the result of a train step`;
  return `\`from\` is the result of mode ${result.mode} and has no ${what}: mode ${mode} takes that of ${steps}`;
}

/** A processing job makes data, and no metrics that SageMaker knows. */
function metricSource(result: ResultJson): Readonly<Record<string, string | undefined>> {
  const trainingJob = result.mode === 'process' ? undefined : (result['best-training-job'] ?? result['job-name']);
  return {
    ...(trainingJob === undefined ? { report: result['report-uri'] } : { 'training-job': trainingJob }),
    'endpoint-name': result['endpoint-name'],
  };
}

function toEvaluation({ scoring, 'report-uri': reportUri }: ResultJson): Evaluation {
  if (scoring === undefined) return { reportUri };
  const { problem, rows, 'confusion-matrix': confusionMatrix } = scoring;
  return { reportUri, scored: { problem, rows, confusionMatrix } };
}

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
