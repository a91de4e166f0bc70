import { createHash } from 'node:crypto';
import { workingBucket } from '../../data/bucket.ts';
import { readText } from '../../data/read-text.ts';
import { remoteObject } from '../../data/remote-object.ts';
import { uploadJson } from '../../data/upload-json.ts';
import { messageOf, RemoteFailure } from '../../errors.ts';
import type { NewVersion, RegisterConfig } from '../../inputs/config/register.ts';
import { metricsReport } from '../../metrics/metrics-report.ts';
import { parseReport } from '../../metrics/report-metrics.ts';
import type { Run } from '../../run.ts';

/** The model quality report of a version: on S3 already, or a text that has to go there. */
export type PlannedReport = { readonly uri: string } | { readonly text: string; readonly sha256: string };

/**
 * Throws RemoteFailure for a report that cannot be read, or that is a local file and no JSON. Undefined where nothing was
 * measured.
 */
export async function planReport(
  { report, evaluation, metrics }: NewVersion,
  run: Run,
): Promise<PlannedReport | undefined> {
  if (report !== undefined) return await unlessUnreadable('report', () => planGiven(report, run));
  const uri = evaluation?.reportUri;
  if (uri !== undefined) return await unlessUnreadable('the report of `from`', () => planGiven(uri, run));
  const made = metricsReport(metrics, evaluation?.scored);
  return made && textual(JSON.stringify(made));
}

/** SageMaker takes the URI of a report that is not there, and nobody would miss it before the version is compared. */
async function planGiven(location: string, { aws, signal }: Run): Promise<PlannedReport> {
  if (!location.startsWith('s3://')) return textual(await readReport(location, { aws, signal }));
  return { uri: (await remoteObject(aws, location, signal)).uri };
}

/** Tells which of all that a step reads it is. */
async function unlessUnreadable<T>(name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RemoteFailure)) throw error;
    const { failure } = error;
    throw new RemoteFailure({ ...failure, what: `${name}: ${failure.what}` }, { cause: error });
  }
}

function textual(text: string): PlannedReport {
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

async function readReport(path: string, { aws, signal }: Pick<Run, 'aws' | 'signal'>): Promise<string> {
  const text = await readText(aws, path, signal);
  try {
    parseReport(text);
    return text;
  } catch (error) {
    const reason = messageOf(error);
    throw new RemoteFailure({ what: `${path} is not a JSON report`, reason }, { cause: error });
  }
}

/** Where a version's report lies. */
export interface Report {
  readonly uri: string;
  /** Of what this step has read of it. */
  readonly sha256?: string | undefined;
}

/** Brings the report to S3, where its content decides on its place: what is there is not sent again. */
export async function bringReport(report: PlannedReport, config: RegisterConfig, run: Run): Promise<Report> {
  if ('uri' in report) return report;
  const { aws, log, naming, signal } = run;
  const { text, sha256 } = report;
  const bucket = await workingBucket(aws, config.bucket, signal);
  const uri = await uploadJson(aws, text, { bucket, key: `${naming.contentPrefix}/reports/${sha256}.json` }, signal);
  log.info(`report: ${uri}`);
  return { uri, sha256 };
}
