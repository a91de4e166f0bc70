import type { EventsConfig, InputConfig } from '@actions/workflow-parser/model/workflow-template';

export interface WorkflowEvent {
  /** `workflow_dispatch`, `push`, `schedule`, … */
  readonly name: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What GitHub would tell of another event than `workflow_dispatch`, as `github.event`. Default: nothing. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The event as the workflow sees it: `inputs` typed, `payload.inputs` as texts. All that is wrong with it in one error. */
export function resolveEvent(
  events: EventsConfig,
  { name, inputs: given = {}, payload = {} }: WorkflowEvent,
): { inputs: Record<string, unknown>; payload: Record<string, unknown> } {
  if (!(name in events))
    throw new Error(`the workflow does not run on '${name}', only on ${Object.keys(events).join(', ')}`);
  if (name !== 'workflow_dispatch' && Object.keys(given).length > 0)
    throw new Error(`'${name}' has no inputs, only 'workflow_dispatch' has: give its payload`);
  if (name !== 'workflow_dispatch') return { inputs: {}, payload: { ...payload } };
  if (Object.keys(payload).length > 0)
    throw new Error("the payload of 'workflow_dispatch' is made of its inputs: give these");
  const configs = Object.entries(events.workflow_dispatch?.inputs ?? {});
  const problems = Object.keys(given)
    .filter((key) => !configs.some(([known]) => known === key))
    .map((key) => `there is no input '${key}'`);
  const inputs = Object.fromEntries(
    configs.map(([key, config]) => {
      const text = given[key] ?? String(config.default ?? (config.type === 'boolean' ? 'false' : ''));
      problems.push(...problemsOf(key, text, config));
      return [key, config.type === 'boolean' ? text === 'true' : text];
    }),
  );
  if (problems.length > 0) throw new Error(`the event does not fit the workflow: ${problems.join('; ')}`);
  const texts = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)]));
  return { inputs, payload: { inputs: texts } };
}

function problemsOf(key: string, text: string, { type, required, options }: InputConfig): string[] {
  if (required && text === '') return [`input '${key}' is required`];
  if (type === 'boolean' && !['true', 'false'].includes(text))
    return [`input '${key}' is '${text}': expected true or false`];
  if (options !== undefined && text !== '' && !options.includes(text)) {
    return [`input '${key}' is '${text}': expected ${options.join(', ')}`];
  }
  return [];
}
