import { join } from 'node:path';
import { evaluateTexts } from './evaluate.ts';
import { loadAction } from './load-action.ts';
import { contextsAt, type Performed, type Scene } from './run.ts';
import { runCommand } from './run-command.ts';

/** Runs the JavaScript action in `folder`; its post part is kept for the end of the job. */
export async function runNodeAction(
  scene: Scene,
  folder: string,
  given: Readonly<Record<string, string>>,
): Promise<Performed> {
  const { job, step } = scene;
  const { main, post, postIf, inputs, defaults } = loadAction(folder);
  const unexpected = Object.keys(given).filter((name) => !inputs.includes(name));
  if (unexpected.length > 0) scene.onLine(`::warning::unexpected inputs ${unexpected.join(', ')}`);
  const env = {
    ...inputVariables({ ...evaluateTexts(defaults, contextsAt(job, step)), ...given }),
    GITHUB_ACTION: step.id,
    GITHUB_ACTION_PATH: folder,
  };
  const call = (script: string, more: Readonly<Record<string, string>>, at: Scene) =>
    runCommand(at, { argv: [process.execPath, join(folder, script)], cwd: job.workspace, env: { ...env, ...more } });
  const state: Record<string, string> = {};
  if (post !== undefined) {
    job.posts.unshift({
      id: `__post_${step.id}`,
      name: `Post ${step.name}`,
      condition: postIf,
      env: step.env,
      perform: async (at) => {
        const { exitCode, files } = await call(post, state, at);
        return { exitCode, summary: files.summary };
      },
    });
  }
  const { exitCode, files } = await call(main, {}, scene);
  for (const [name, value] of Object.entries(files.state)) state[`STATE_${name}`] = value;
  return { exitCode, outputs: files.outputs, summary: files.summary };
}

/** INPUT_* variables as the runner names them: upper case, spaces to underscores, hyphens kept. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}
