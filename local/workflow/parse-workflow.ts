import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow as parseTokens,
} from '@actions/workflow-parser';
import { ensureStatusFunction } from '@actions/workflow-parser/model/converter/if-condition';
import { isActionStep, isJob, isRunStep } from '@actions/workflow-parser/model/type-guards';
import type {
  ActionStep,
  EventsConfig,
  Job,
  RunStep,
  WorkflowJob,
} from '@actions/workflow-parser/model/workflow-template';
import { parse } from 'yaml';

/** Keys and plain values as the author wrote them: expressions in them are not evaluated yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** A workflow as the runner wants it. */
export interface Workflow {
  readonly name: string;
  readonly events: EventsConfig;
  readonly fields: Fields;
  readonly jobs: readonly JobPlan[];
}

export interface JobPlan {
  readonly id: string;
  readonly needs: readonly string[];
  /** The `if:` expression, with GitHub's implicit `success()`. */
  readonly condition: string;
  readonly fields: Fields;
  readonly steps: readonly StepPlan[];
}

export interface StepPlan {
  /** The author's id, or one that starts with `__` as GitHub makes it (`__run_2`, `__actions_checkout`). */
  readonly id: string;
  readonly condition: string;
  readonly fields: Fields;
}

/** Reads and checks a workflow file with GitHub's own parser. Throws one error that lists everything the parser finds. */
export async function parseWorkflow(file: string): Promise<Workflow> {
  const content = readFileSync(file, 'utf8');
  const { context, value } = parseTokens({ name: basename(file), content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const problems = context.errors.getErrors().map((error) => error.message);
  if (problems.length > 0) throw new Error(`${file} is not a valid workflow:\n${problems.join('\n')}`);
  if (template === undefined) throw new Error(`${file} is empty`);
  const fields = asFields(parse(content));
  const jobs = asFields(fields['jobs']);
  return {
    name: String(fields['name'] ?? basename(file)),
    events: template.events,
    fields,
    jobs: template.jobs.map((job) => planJob(job, asFields(jobs[job.id.value]))),
  };
}

/** A mapping's fields; none where there is no mapping. */
export function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The parser's model has ids, conditions and needs; what it leaves out (`with`, `shell`, …) is taken from the YAML. */
function planJob(job: WorkflowJob, fields: Fields): JobPlan {
  const id = job.id.value;
  if (!isJob(job)) throw new Error(`job '${id}' calls a reusable workflow, which is not played here`);
  for (const name of ['container', 'services']) {
    if (name in fields) throw new Error(`job '${id}' has ${name}, which are not played here`);
  }
  const needs = (job.needs ?? []).map((need) => need.value);
  return { id, needs, condition: conditionOf(job, fields), fields, steps: planSteps(job, fields) };
}

function planSteps(job: Job, { steps }: Fields): StepPlan[] {
  return job.steps.map((step, index) => {
    if (!isRunStep(step) && !isActionStep(step)) {
      throw new Error(`step ${index + 1} of job '${job.id.value}' is neither 'run' nor 'uses'`);
    }
    const fields = asFields(Array.isArray(steps) ? steps[index] : undefined);
    return { id: step.id, condition: conditionOf(step, fields), fields };
  });
}

function conditionOf(parsed: Job | RunStep | ActionStep, fields: Fields): string {
  const text = String(fields['if'] ?? 'success()').trim();
  return ensureStatusFunction(text.replace(/^\$\{\{(.*)\}\}$/s, '$1'), parsed.if.definitionInfo);
}
