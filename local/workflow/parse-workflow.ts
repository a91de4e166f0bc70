import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  convertWorkflowTemplate,
  isMapping,
  isSequence,
  NoOperationTraceWriter,
  parseWorkflow as parseTokens,
} from '@actions/workflow-parser';
import { isActionStep, isJob, isRunStep } from '@actions/workflow-parser/model/type-guards';
import type { EventsConfig, Job, WorkflowJob } from '@actions/workflow-parser/model/workflow-template';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

/** A workflow as the runner wants it. `fields` are the parser's tokens: expressions in them are not evaluated yet. */
export interface Workflow {
  readonly name: string;
  readonly file: string;
  readonly events: EventsConfig;
  readonly fields: MappingToken;
  readonly jobs: readonly JobPlan[];
}

export interface JobPlan {
  readonly id: string;
  readonly needs: readonly string[];
  /** The `if:` expression, with GitHub's implicit `success()`. */
  readonly condition: string;
  readonly fields: MappingToken;
  readonly steps: readonly StepPlan[];
}

export interface StepPlan {
  /** The author's id, or one that starts with `__` as GitHub makes it (`__run_2`, `__actions_checkout`). */
  readonly id: string;
  readonly condition: string;
  readonly fields: MappingToken;
}

/** Reads and checks a workflow file with GitHub's own parser. Throws one error that lists everything the parser finds. */
export async function parseWorkflow(file: string): Promise<Workflow> {
  const source = { name: basename(file), content: readFileSync(file, 'utf8') };
  const { context, value } = parseTokens(source, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const problems = context.errors.getErrors().map((error) => error.message);
  if (problems.length > 0) throw new Error(`${file} is not a valid workflow:\n${problems.join('\n')}`);
  if (template === undefined || value === undefined || !isMapping(value)) throw new Error(`${file} is empty`);
  const jobs = field(value, 'jobs');
  return {
    name: field(value, 'name')?.toString() ?? basename(file),
    file,
    events: template.events,
    fields: value,
    jobs: template.jobs.map((job) => planJob(job, jobs)),
  };
}

/** The token under `name`, if the author wrote one. */
export function field(fields: TemplateToken | undefined, name: string): TemplateToken | undefined {
  return fields !== undefined && isMapping(fields) ? fields.find(name) : undefined;
}

function planJob(job: WorkflowJob, jobs: TemplateToken | undefined): JobPlan {
  const id = job.id.value;
  const fields = field(jobs, id);
  if (!isJob(job) || fields === undefined || !isMapping(fields)) {
    throw new Error(`job '${id}' calls a reusable workflow, which is not played here`);
  }
  for (const name of ['container', 'services']) {
    if (field(fields, name) !== undefined) throw new Error(`job '${id}' has ${name}, which are not played here`);
  }
  const needs = (job.needs ?? []).map((need) => need.value);
  return { id, needs, condition: job.if.expression, fields, steps: planSteps(job, fields) };
}

/** The parser's model has a step's id and condition, its tokens have the rest (`with`, `shell`, `timeout-minutes`, …). */
function planSteps(job: Job, jobFields: MappingToken): StepPlan[] {
  const steps = field(jobFields, 'steps');
  const tokens = steps !== undefined && isSequence(steps) ? [...steps] : [];
  return job.steps.map((step, index) => {
    const fields = tokens[index];
    if (fields === undefined || !isMapping(fields) || !(isRunStep(step) || isActionStep(step))) {
      throw new Error(`step ${index + 1} of job '${job.id.value}' is neither 'run' nor 'uses'`);
    }
    return { id: step.id, condition: step.if.expression, fields };
  });
}
