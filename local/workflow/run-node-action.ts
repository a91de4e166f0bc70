import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { type ActionTemplate, convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';
import { asText, evaluate } from './evaluate.ts';
import { contextsAt, type Performed, type Scene } from './run.ts';
import { runCommand } from './run-command.ts';

/** Runs the JavaScript action in `folder`; its post part is kept for the end of the job. */
export async function runNodeAction(
  scene: Scene,
  folder: string,
  given: Readonly<Record<string, string>>,
): Promise<Performed> {
  const { job, step } = scene;
  const { runs, inputs = [] } = loadAction(folder);
  if (!('main' in runs)) throw new Error(`${folder} is a ${runs.using} action; only JavaScript actions run here`);
  const unexpected = Object.keys(given).filter((name) => !inputs.some(({ id }) => id === name));
  if (unexpected.length > 0) scene.onLine(`::warning::unexpected inputs ${unexpected.join(', ')}`);
  const contexts = contextsAt(job, step.env);
  const defaults = inputs.flatMap(({ id, default: token }) => (token ? [[id, asText(evaluate(token, contexts))]] : []));
  const env = {
    ...inputVariables({ ...Object.fromEntries(defaults), ...given }),
    GITHUB_ACTION_PATH: folder,
  };
  const call = (script: string, more: Readonly<Record<string, string>>, at: Scene) =>
    runCommand(at, { argv: [process.execPath, join(folder, script)], cwd: job.workspace, env: { ...env, ...more } });
  const state: Record<string, string> = {};
  const { post } = runs;
  if (post !== undefined) {
    job.posts.unshift({
      id: `${step.id}_post`,
      name: `Post ${step.name}`,
      condition: runs.postIf ?? 'always()',
      env: step.env,
      perform: async (at) => {
        const { exitCode, files } = await call(post, state, at);
        return { exitCode, summary: files.summary };
      },
    });
  }
  const { exitCode, files } = await call(runs.main, {}, scene);
  for (const [name, value] of Object.entries(files.state)) state[`STATE_${name}`] = value;
  return { exitCode, outputs: files.outputs, summary: files.summary };
}

/** INPUT_* variables as the runner names them: upper case, spaces to underscores, hyphens kept. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

/** Reads and checks an action.yml with GitHub's own parser. */
export function loadAction(folder: string): ActionTemplate {
  const file = ['action.yml', 'action.yaml'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file === undefined) {
    throw new Error(`no action.yml in ${folder}: is actions/checkout missing before this step?`);
  }
  const { context, value } = parseAction(
    { name: file, content: readFileSync(file, 'utf8') },
    new NoOperationTraceWriter(),
  );
  const template = value && convertActionTemplate(context, value);
  const problems = context.errors.getErrors().map((error) => error.message);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (template === undefined) throw new Error(`${file} is empty`);
  return template;
}
