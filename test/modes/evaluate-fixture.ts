import type { EvaluateConfig } from '../../src/inputs/config/evaluate.ts';
import { parseGates } from '../../src/metrics/gates.ts';

/** A config of mode evaluate, its gates as they are written. */
export function evaluateConfig({
  gates = '',
  ...overrides
}: Partial<Omit<EvaluateConfig, 'gates'>> & { gates?: string }): EvaluateConfig {
  return {
    mode: 'evaluate',
    name: 'iris',
    region: 'us-east-1',
    tags: {},
    wait: true,
    timeoutMinutes: 340,
    logs: 'follow',
    onCancel: 'stop',
    prefix: 'iris/1001',
    source: { kind: 'training-job', jobName: 'trained' },
    gates: parseGates(gates).gates,
    failOnGate: true,
    ...overrides,
  };
}
