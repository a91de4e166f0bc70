import { existsSync } from 'node:fs';
import { type Call, chooseSource } from '../call.ts';
import type { EvaluateConfig, MetricSource } from '../evaluation.ts';
import { quote } from '../problem.ts';

export function evaluateConfig(call: Call): EvaluateConfig | undefined {
  const { common, values, previous } = call;
  const source = metricSource(call);
  if (source === undefined) return undefined;
  const failOnGate = values['fail-on-gate'];
  return { ...common, mode: 'evaluate', source, gates: values.gates ?? [], failOnGate, model: previous?.model };
}

function metricSource(call: Call): MetricSource | undefined {
  const { 'training-job': jobName, report } = call.values;
  const chosen = chooseSource(call, ['training-job', 'report']);
  if (chosen === 'training-job' && jobName !== undefined) return { kind: 'training-job', jobName };
  if (chosen !== 'report' || report === undefined) return undefined;
  if (!report.startsWith('s3://') && !existsSync(report)) call.report('report', `there is no file ${quote(report)}`);
  return { kind: 'report', location: report };
}
