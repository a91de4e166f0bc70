import { readText } from '../../data/read-text.ts';
import { RemoteFailure } from '../../errors.ts';
import { parseReport, reportMetrics } from '../../metrics/report-metrics.ts';
import type { Metrics, ModelReference } from '../../result.ts';
import type { Run } from '../../run.ts';
import type { Measured } from './measured.ts';

/** The numbers of a JSON report, of the model that `from` told of. Throws RemoteFailure when it cannot be read, or has none. */
export async function measureReport(
  location: string,
  model: ModelReference | undefined,
  { aws }: Run,
): Promise<Measured> {
  const text = await readText(aws, location);
  const reportUri = location.startsWith('s3://') ? location : undefined;
  const metrics = metricsIn(text, location);
  if (Object.keys(metrics).length === 0) {
    throw new RemoteFailure({
      what: `the report ${location} holds no metric`,
      fix: 'let it have numbers, as in {"accuracy": 0.9}: gates name them by dotted paths',
    });
  }
  return { ...model, metrics, reportUri };
}

function metricsIn(text: string, location: string): Metrics {
  try {
    return reportMetrics(parseReport(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RemoteFailure({ what: `${location} is not a JSON report`, reason }, { cause: error });
  }
}
