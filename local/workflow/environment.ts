import { asText, evaluate } from './evaluate.ts';
import { asFields } from './parse-workflow.ts';
import { contextsAt, type RunningJob } from './run.ts';

/** The name of a job's `environment`; undefined where it has none. */
export function environmentName({ plan, contexts }: Pick<RunningJob, 'plan' | 'contexts'>): string | undefined {
  const { environment } = plan.fields;
  if (environment === undefined) return undefined;
  return asText(evaluate(asFields(environment)['name'] ?? environment, contexts)) || undefined;
}

/** Where what the job has deployed is to be seen: `environment.url`, for which its steps may have made the outputs. */
export function environmentUrl(job: RunningJob): string {
  return asText(evaluate(asFields(job.plan.fields['environment'])['url'] ?? '', contextsAt(job)));
}
