import { posix } from 'node:path';
import * as v from 'valibot';
import type { ProcessingInput, ProcessingOutput } from '../config/process.ts';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { checkFiles, sourceProblem } from './data-source.ts';
import { describeIssue, objectMessage } from './describe-issue.ts';
import { formats } from './formats.ts';
import { asWritten, isMap, notAMap } from './read-map.ts';

const inputEntries = { uri: v.string('is not a text'), path: v.optional(v.string('is not a text')) };
export const processingInputMap = v.strictObject(inputEntries, objectMessage(inputEntries));

const outputEntries = { path: v.optional(v.string('is not a text')), uri: v.optional(v.string('is not a text')) };
export const processingOutputMap = v.strictObject(outputEntries, objectMessage(outputEntries));

/** The name is a part of S3 keys and of the container's paths. */
const NAME = /^[A-Za-z0-9._-]{1,64}$/;
/** CreateProcessingJob takes as many of each. */
const MAX_ENTRIES = 10;

/** Inputs by name: where the data is, and where the container finds it. A local path must be there. */
export function readProcessingInputs(
  given: Given,
  report: Report,
): Readonly<Record<string, ProcessingInput>> | undefined {
  return readEntries(given, report, (name, written, complain) => {
    const parsed = v.safeParse(processingInputMap, typeof written === 'string' ? { uri: written } : written);
    if (!parsed.success) return void parsed.issues.forEach((issue) => void complain(describeIssue(issue)));
    const { uri: source, path = `/opt/ml/processing/input/${name}` } = parsed.output;
    for (const problem of [sourceProblem(source), pathProblem(path)]) if (problem !== undefined) complain(problem);
    checkFiles(source, complain);
    return { source, path };
  });
}

/** Outputs by name: where the container leaves them, and where on S3 they go. */
export function readProcessingOutputs(
  given: Given,
  report: Report,
): Readonly<Record<string, ProcessingOutput>> | undefined {
  return readEntries(given, report, (name, written, complain) => {
    const parsed = v.safeParse(processingOutputMap, typeof written === 'string' ? pathAlone(written) : written);
    if (!parsed.success) return void parsed.issues.forEach((issue) => void complain(describeIssue(issue)));
    const { path = `/opt/ml/processing/output/${name}`, uri } = parsed.output;
    for (const problem of [pathProblem(path), uriProblem(uri)]) if (problem !== undefined) complain(problem);
    return { path, uri };
  });
}

/** `train:` with nothing after it is an output at its default path. */
function pathAlone(written: string): { path?: string } {
  return written === '' ? {} : { path: written };
}

/** Every entry of the map by its name. */
function readEntries<T>(
  given: Given,
  report: Report,
  read: (name: string, written: Written, complain: Report) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  const map = asWritten(given, report);
  if (map === undefined) return undefined;
  if (!isMap(map)) {
    report(notAMap(map, 'write one `name: value` per line'));
    return undefined;
  }
  const written = Object.entries(map);
  if (written.length > MAX_ENTRIES) report(`has ${written.length} entries, at most ${MAX_ENTRIES} are accepted`);
  const entries = written.flatMap(([name, value]) => {
    if (!NAME.test(name))
      report(`${quote(name)} is not a name: letters, digits, dots, hyphens and underscores, at most 64`);
    const entry = read(name, value, (problem, kind) => report(`${name}: ${problem}`, kind));
    return entry === undefined ? [] : [[name, entry] as const];
  });
  return Object.fromEntries(entries);
}

/** AWS mounts nothing elsewhere. */
function pathProblem(path: string): string | undefined {
  if (/^\/opt\/ml\/processing\/./.test(posix.normalize(path)) && path.length <= 256 && !path.split('/').includes('..'))
    return undefined;
  const place = path.startsWith('s3://') ? ': give a place on S3 as `{uri: s3://…}`' : '';
  return `${quote(path)} is not a path in the container below /opt/ml/processing/, of at most 256 characters${place}`;
}

function uriProblem(uri: string | undefined): string | undefined {
  if (uri === undefined || formats['s3-uri'].pattern.test(uri)) return undefined;
  return `${quote(uri)} is not an S3 URI such as s3://bucket/path`;
}
