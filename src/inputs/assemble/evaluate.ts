import { existsSync } from 'node:fs';
import { type Gate, parseGates } from '../../metrics/gates.ts';
import { type Call, chooseSource } from '../call.ts';
import type { EvaluateConfig, MetricSource } from '../evaluation.ts';
import { quote } from '../problem.ts';

export function evaluateConfig(call: Call): EvaluateConfig | undefined {
  const { common, values, previous } = call;
  const gates = readGates(values.gates ?? '', call);
  const source = metricSource(call);
  if (source === undefined) return undefined;
  const failOnGate = values['fail-on-gate'];
  return { ...common, mode: 'evaluate', source, gates, failOnGate, model: previous?.model };
}

function metricSource(call: Call): MetricSource | undefined {
  const { 'training-job': jobName, report } = call.values;
  const chosen = chooseSource(call, ['training-job', 'report']);
  if (chosen === 'training-job' && jobName !== undefined) return { kind: 'training-job', jobName };
  if (chosen !== 'report' || report === undefined) return undefined;
  if (!report.startsWith('s3://') && !existsSync(report)) call.report('report', `there is no file ${quote(report)}`);
  return { kind: 'report', location: report };
}

function readGates(text: string, { report }: Call): readonly Gate[] {
  const { gates, problems } = parseGates(text);
  for (const problem of problems) report('gates', problem);
  for (const gate of gates) {
    if (gate.needsChampion) report('gates', `"${gate.text}": comparing with a champion is not available yet`);
  }
  return gates;
}
