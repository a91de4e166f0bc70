import { asFields } from './parse-workflow.ts';
import type { RunningJob } from './run.ts';

/** What a job's tokens may do: `read`, `write` or nothing. A job's own `permissions` replace the workflow's altogether. */
export function permission({ plan, run }: Pick<RunningJob, 'plan' | 'run'>, name: string): unknown {
  const granted = plan.fields['permissions'] ?? run.workflow.fields['permissions'];
  return granted === 'write-all' ? 'write' : asFields(granted)[name];
}
