import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/index';
import { parse } from 'yaml';
import { asFields, type Fields } from './parse-workflow.ts';

/** A JavaScript action. */
export interface NodeAction {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Input → default, expressions not evaluated yet. */
  readonly defaults: Fields;
  /** Scripts, relative to the action's folder. */
  readonly main: string;
  readonly post: string | undefined;
  readonly postIf: string;
}

/** Reads an action.yml and checks it with GitHub's own parser. Throws for what is not a JavaScript action. */
export function loadAction(folder: string): NodeAction {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new Error(`no action.yml in ${folder}: is actions/checkout missing before this step?`);
  }
  const content = readFileSync(file, 'utf8');
  const { context } = parseAction({ name: file, content }, new NoOperationTraceWriter());
  const problems = context.errors.getErrors().map((error) => error.message);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const fields = asFields(parse(content));
  const runs = asFields(fields['runs']);
  if (runs['main'] === undefined || runs['pre'] !== undefined) {
    throw new Error(`${file}: only JavaScript actions without a pre part run here`);
  }
  const inputs = Object.entries(asFields(fields['inputs'])).map(([name, input]) => ({ name, ...asFields(input) }));
  return {
    inputs: inputs.map(({ name }) => name),
    outputs: Object.keys(asFields(fields['outputs'])),
    defaults: Object.fromEntries(
      inputs.flatMap((input: Fields & { name: string }) =>
        'default' in input ? [[input.name, input['default']]] : [],
      ),
    ),
    main: String(runs['main']),
    post: runs['post'] === undefined ? undefined : String(runs['post']),
    postIf: String(runs['post-if'] ?? 'always()'),
  };
}
