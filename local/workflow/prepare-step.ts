import { asText, evaluate, evaluateTexts } from './evaluate.ts';
import { field, type StepPlan } from './parse-workflow.ts';
import { contextsAt, type RunnableStep, type RunningJob } from './run.ts';
import { runAction } from './run-action.ts';
import { runScript } from './run-script.ts';

/** Evaluates everything about a step that must be known before its condition is looked at. */
export function prepareStep(job: RunningJob, plan: StepPlan): RunnableStep {
  const { fields } = plan;
  const env = evaluateTexts(field(fields, 'env'), contextsAt(job));
  const contexts = contextsAt(job, env);
  const value = (name: string) => {
    const token = field(fields, name);
    return token && evaluate(token, contexts);
  };
  const minutes = value('timeout-minutes');
  const uses = field(fields, 'uses');
  return {
    id: plan.id,
    name: asText(
      value('name') ??
        `Run ${
          asText(value('uses') ?? value('run'))
            .trim()
            .split('\n')[0]
        }`,
    ),
    condition: plan.condition,
    env,
    timeoutMinutes: minutes === undefined ? undefined : Number(minutes),
    continueOnError: value('continue-on-error') === true,
    perform:
      uses === undefined
        ? (scene) => runScript(scene, fields)
        : (scene) => runAction(scene, asText(evaluate(uses, contexts)), fields),
  };
}
