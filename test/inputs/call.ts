import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../../src/errors.ts';
import type { Config } from '../../src/inputs/config/config.ts';
import type { RenderedDeployment } from '../../src/inputs/config/deploy.ts';
import type { NewTraining } from '../../src/inputs/config/train.ts';
import { readEnvironment } from '../../src/inputs/environment.ts';
import { type Loaded, loadConfig } from '../../src/inputs/load-config.ts';

type Texts = Readonly<Record<string, string>>;

export const ROLE = 'arn:aws:iam::123456789012:role/sagemaker';
export const PACKAGE = 'arn:aws:sagemaker:eu-west-1:123456789012:model-package/iris/3';

const RUNNER = { AWS_REGION: 'eu-west-1', GITHUB_REPOSITORY: 'org/iris', GITHUB_RUN_ID: '7' };

/** Loads the config of a step with these `with:` inputs, as the runner would hand them over. */
export function load(inputs: Texts, variables: Texts = RUNNER): Promise<Loaded> {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return loadConfig(readEnvironment({ ...variables, ...Object.fromEntries(given) }));
}

/** The config of a mode; fails when it is another's. */
export async function configOf<M extends Config['mode']>(mode: M, inputs: Texts): Promise<Config & { mode: M }> {
  const { config } = await load({ mode, ...inputs });
  if (config.mode !== mode) throw new Error(`got the config of ${config.mode}`);
  return config as Config & { mode: M };
}

/** The config of a deployment whose template is rendered. */
export async function renderedDeployment(inputs: Texts): Promise<RenderedDeployment> {
  const config = await configOf('deploy', inputs);
  if (config.template !== undefined) throw new Error(`deploys ${config.template.path}`);
  return config;
}

/** The training job that these inputs ask for; fails when they attach to one. */
export async function newTraining(inputs: Texts): Promise<NewTraining> {
  const { task } = await configOf('train', inputs);
  if (task.kind !== 'create') throw new Error(`attaches to ${task.jobName}`);
  return task;
}

/** The problems of a call that must not be accepted. */
export async function problemsOf(inputs: Texts, variables: Texts = RUNNER): Promise<readonly string[]> {
  try {
    await load(inputs, variables);
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  throw new Error('the call was accepted');
}

/** Runs `body` with a folder of its own that holds these files. */
export async function withFiles<T>(files: Texts, body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
