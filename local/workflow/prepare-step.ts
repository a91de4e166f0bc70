import { asText, evaluate, evaluateTexts } from './evaluate.ts';
import type { StepPlan } from './parse-workflow.ts';
import { contextsAt, type RunnableStep, type RunningJob } from './run.ts';
import { runAction } from './run-action.ts';
import { runScript } from './run-script.ts';

/** Evaluates everything about a step that must be known before its condition is looked at. */
export function prepareStep(job: RunningJob, { id, condition, fields }: StepPlan): RunnableStep {
  const env = evaluateTexts(fields['env'], contextsAt(job, { id, env: {} }));
  const contexts = contextsAt(job, { id, env });
  const value = (name: string) => evaluate(fields[name], contexts);
  const work = asText(value('uses') ?? value('run'));
  const minutes = value('timeout-minutes');
  return {
    id,
    name: asText(value('name') ?? `Run ${work.trim().split('\n')[0]}`),
    condition,
    env,
    timeoutMinutes: minutes === undefined ? undefined : Number(minutes),
    continueOnError: value('continue-on-error') === true,
    perform: (scene) => ('uses' in fields ? runAction(scene, work, fields) : runScript(scene, work, fields)),
  };
}
