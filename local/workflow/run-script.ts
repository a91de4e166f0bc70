import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asText, evaluate } from './evaluate.ts';
import { asFields, type Fields } from './parse-workflow.ts';
import { contextsAt, type Performed, type Scene } from './run.ts';
import { runCommand } from './run-command.ts';

/** https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell */
const shells: Readonly<Record<string, string>> = {
  default: 'bash -e {0}',
  bash: 'bash --noprofile --norc -eo pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python3 {0}',
  node: 'node {0}',
};

/** A `run:` step. `shell` and `working-directory` come from the step, the job's defaults, the workflow's defaults. */
export async function runScript(scene: Scene, script: string, fields: Fields): Promise<Performed> {
  const { job, step } = scene;
  const contexts = contextsAt(job, step);
  const text = (name: string) => {
    const places = [fields, runDefaults(job.plan.fields), runDefaults(job.run.workflow.fields)];
    const place = places.find((each) => name in each);
    return place && asText(evaluate(place[name], contexts));
  };
  const shell = text('shell') ?? 'default';
  const command = shells[shell] ?? shell;
  if (!command.includes('{0}'))
    throw new Error(`shell '${shell}' is not known: expected ${Object.keys(shells).join(', ')} or a command with {0}`);
  const file = join(job.temp, `${randomUUID()}.${shell === 'python' ? 'py' : 'sh'}`);
  writeFileSync(file, script);
  const [program = 'bash', ...args] = command.split(' ').map((part) => part.replace('{0}', file));
  const cwd = resolve(job.workspace, text('working-directory') ?? '.');
  const { exitCode, files } = await runCommand(scene, { argv: [program, ...args], cwd });
  return { exitCode, outputs: files.outputs, summary: files.summary };
}

function runDefaults(fields: Fields): Fields {
  return asFields(asFields(fields['defaults'])['run']);
}
