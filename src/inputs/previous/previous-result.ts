import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { MetricSeries, ModelReference } from '../../result/model.ts';
import { RESULT_VERSION } from '../../result/result.ts';
import type { Evaluation } from '../config/register.ts';
import { type Given, givenText } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import type { AvailableMode } from '../table/input.ts';
import { describeIssue } from '../values/describe-issue.ts';
import { lackOf } from './lack-of.ts';
import { toEvaluation, toModelReference } from './model-reference.ts';
import { parseJson, type ResultJson, resultSchema } from './result-json.ts';
import { statusProblem } from './status-problem.ts';
import { isAttachable, takenInputs } from './taken-inputs.ts';

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
  const wanted = Object.entries(takenInputs(mode, result));
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
