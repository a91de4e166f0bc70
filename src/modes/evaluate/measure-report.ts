import { readText } from '../../data/read-text.ts';
import { messageOf, RemoteFailure } from '../../errors.ts';
import type { EvaluateConfig } from '../../inputs/config/evaluate.ts';
import { parseReport, reportMetrics } from '../../metrics/report-metrics.ts';
import type { Metrics } from '../../result/model.ts';
import type { Run } from '../../run.ts';
import type { Measured } from './measured.ts';

/** The numbers of a JSON report, of the model that `from` told of. Throws RemoteFailure when it cannot be read, or has none. */
export async function measureReport(location: string, { model }: EvaluateConfig, run: Run): Promise<Measured> {
  const reportUri = location.startsWith('s3://') ? location : undefined;
  return { ...model, metrics: await readReport(run, location), reportUri };
}

/** The numbers of a JSON report by their dotted paths. Throws RemoteFailure when it cannot be read, or has none. */
export async function readReport({ aws, signal }: Run, location: string): Promise<Metrics> {
  const text = await readText(aws, location, signal);
  if (text.trim() === '') throw new RemoteFailure({ what: `the report ${location} is empty` });
  const metrics = metricsIn(text, location);
  if (Object.keys(metrics).length > 0) return metrics;
  throw new RemoteFailure({
    what: `the report ${location} holds no metric`,
    fix: 'let it have numbers, as in {"accuracy": 0.9}: gates name them by dotted paths',
  });
}

function metricsIn(text: string, location: string): Metrics {
  try {
    return reportMetrics(parseReport(text));
  } catch (error) {
    const reason = messageOf(error);
    throw new RemoteFailure({ what: `${location} is not a JSON report`, reason }, { cause: error });
  }
}
