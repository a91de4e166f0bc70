import type { NodeAction } from './load-action.ts';
import { asFields, type Fields, type JobPlan, type StepPlan, type Workflow } from './parse-workflow.ts';

/** The action behind a `uses:` where it is one of ours; undefined for other people's, of which nothing is known. */
export type FindAction = (uses: string) => Pick<NodeAction, 'inputs' | 'outputs'> | undefined;

/** What can be spoken of at one place in a workflow. */
interface Place {
  readonly inputs: readonly string[];
  readonly needs: readonly JobPlan[];
  readonly steps: readonly StepPlan[];
}

interface Reference {
  readonly text: string;
  readonly context: string;
  readonly name: string;
  readonly output: string | undefined;
}

/**
 * What GitHub's parser lets pass and a run would turn into an empty text: inputs an action does not have, jobs that are
 * not needed and steps that do not come before, outputs nobody sets. One sentence each.
 */
export function findBrokenReferences({ jobs, events }: Workflow, findAction: FindAction): string[] {
  const inputs = Object.keys(events.workflow_dispatch?.inputs ?? {});
  return jobs.flatMap((job) => {
    const needs = jobs.filter(({ id }) => job.needs.includes(id));
    const { steps: _, ...fields } = job.fields;
    const problems = [
      ...job.steps.flatMap((step, index) => [
        ...unknownInputs(step, findAction),
        ...broken(step.fields, { inputs, needs, steps: job.steps.slice(0, index) }, findAction),
      ]),
      ...broken(fields, { inputs, needs, steps: job.steps }, findAction),
    ];
    return problems.map((problem) => `job ${job.id}: ${problem}`);
  });
}

function unknownInputs({ fields }: StepPlan, findAction: FindAction): string[] {
  const { inputs } = findAction(String(fields['uses'])) ?? {};
  const unknown = Object.keys(asFields(fields['with'])).filter((name) => inputs?.includes(name) === false);
  return unknown.map((name) => `${fields['uses']} has no input '${name}'`);
}

function broken(fields: Fields, place: Place, findAction: FindAction): string[] {
  // A condition may leave out the braces.
  const texts = [...textsIn(fields), ...('if' in fields ? [`\${{ ${fields['if']} }}`] : [])];
  return [
    ...new Set(texts.flatMap(referencesIn).flatMap((reference) => problemOf(reference, place, findAction) ?? [])),
  ];
}

function problemOf(
  { text, context, name, output }: Reference,
  place: Place,
  findAction: FindAction,
): string | undefined {
  if (context === 'inputs') return place.inputs.includes(name) ? undefined : `the workflow has no ${text}`;
  const source = (context === 'needs' ? place.needs : place.steps).find(({ id }) => id === name);
  if (source === undefined) return `nothing here is called ${context}.${name}`;
  return output === undefined || sets(source, output, findAction) ? undefined : `nobody sets ${text}`;
}

/** A job sets what its `outputs` name, an action what its action.yml names, a script what it seems to write. */
function sets({ fields }: JobPlan | StepPlan, output: string, findAction: FindAction): boolean {
  const { outputs, run, uses } = fields;
  if (run !== undefined) return new RegExp(`\\b${output}(=|<<)`).test(String(run));
  if (uses !== undefined) return findAction(String(uses))?.outputs.includes(output) ?? true;
  return output in asFields(outputs);
}

function referencesIn(text: string): Reference[] {
  const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([expression]) =>
    expression.replaceAll(/'[^']*'/g, ''),
  );
  const pattern = /\b(?<context>inputs|needs|steps)\.(?<name>[\w-]+)(?:\.outputs\.(?<output>[\w-]+))?/g;
  return expressions.flatMap((expression) =>
    [...expression.matchAll(pattern)].map(([found, context = '', name = '', output]) => ({
      text: found,
      context,
      name,
      output,
    })),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
