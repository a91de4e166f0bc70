import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { downloadArtifact, uploadArtifact } from './artifacts.ts';
import { permission } from './permission.ts';
import type { Performed, Scene } from './run.ts';

export type PlayedAction = (scene: Scene, inputs: Readonly<Record<string, string>>) => Performed;

const done: Performed = { exitCode: 0 };

/** Other people's actions that examples need, reduced to what a job sees of them. */
export const playedActions: Readonly<Record<string, PlayedAction>> = {
  'actions/checkout': checkOut,
  'actions/setup-node': () => done,
  'actions/setup-python': () => done,
  'actions/upload-artifact': uploadArtifact,
  'actions/download-artifact': downloadArtifact,
  'aws-actions/configure-aws-credentials': configureCredentials,
};

function checkOut({ job }: Scene, inputs: Readonly<Record<string, string>>): Performed {
  const target = resolve(job.workspace, inputs.path ?? '.');
  for (const file of repositoryFiles(job.run.cwd)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(job.run.cwd, file), join(target, file));
  }
  return done;
}

/** What a push would bring to GitHub: the files git knows or would add; all files where there is no git. */
function repositoryFiles(cwd: string): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list.split('\0').filter((file) => file !== '' && existsSync(join(cwd, file)));
  } catch {
    return globSync('**', { cwd }).filter((file) => statSync(join(cwd, file)).isFile());
  }
}

/** Keeps GitHub's conditions, so that a workflow without `id-token: write` fails here as it would there. */
function configureCredentials({ job, onLine }: Scene, inputs: Readonly<Record<string, string>>): Performed {
  const region = inputs['aws-region'];
  if (!region) throw new Error("input 'aws-region' is required");
  if (!inputs['role-to-assume']) throw new Error("input 'role-to-assume' is required: there are no other credentials");
  if (permission(job, 'id-token') !== 'write') {
    throw new Error("the job needs 'permissions: id-token: write' to assume a role by OIDC");
  }
  const secrets = { AWS_SECRET_ACCESS_KEY: 'local-secret-access-key', AWS_SESSION_TOKEN: 'local-session-token' };
  for (const secret of Object.values(secrets)) onLine(`::add-mask::${secret}`);
  Object.assign(job.env, {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'ASIALOCALLOCALLOCAL0',
    ...secrets,
  });
  return { ...done, outputs: { 'aws-account-id': '123456789012' } };
}
