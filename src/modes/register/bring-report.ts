import { createHash } from 'node:crypto';
import { workingBucket } from '../../data/bucket.ts';
import { readText } from '../../data/read-text.ts';
import { uploadJson } from '../../data/upload-json.ts';
import { RemoteFailure } from '../../errors.ts';
import type { NewVersion, RegisterConfig } from '../../inputs/registration.ts';
import { metricsReport } from '../../metrics/metrics-report.ts';
import { parseReport } from '../../metrics/report-metrics.ts';
import type { Run } from '../../run.ts';

/** The model quality report of a version: on S3 already, or a text that has to go there. */
export type PlannedReport = { readonly uri: string } | { readonly text: string; readonly sha256: string };

/** Throws RemoteFailure for a local report that cannot be read or is no JSON. Undefined where nothing was measured. */
export async function planReport(
  { report, evaluation, metrics }: NewVersion,
  { aws }: Run,
): Promise<PlannedReport | undefined> {
  const uri = report ?? evaluation?.reportUri;
  if (uri?.startsWith('s3://')) return { uri };
  if (report !== undefined) return textual(await readReport(report, aws));
  const made = metricsReport(metrics, evaluation?.scored);
  return made && textual(JSON.stringify(made));
}

function textual(text: string): PlannedReport {
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

async function readReport(path: string, aws: Run['aws']): Promise<string> {
  const text = await readText(aws, path);
  try {
    parseReport(text);
    return text;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
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
