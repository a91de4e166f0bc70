import { cpSync, existsSync, globSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Performed, Scene } from './run.ts';

/** actions/upload-artifact: keeps files for the other jobs of the run. */
export function uploadArtifact({ job }: Scene, inputs: Readonly<Record<string, string>>): Performed {
  const patterns = (inputs.path ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const files = patterns.flatMap((pattern) => filesOf(resolve(job.workspace, pattern)));
  const [first] = files;
  if (first === undefined) throw new Error(`no files were found with the path ${patterns.join(', ')}`);
  const target = artifactFolder(job, inputs.name);
  if (existsSync(target)) throw new Error(`an artifact '${inputs.name}' exists already in this run`);
  const root = commonFolder(files);
  for (const file of files) cpSync(file, join(target, relative(root, file)), { recursive: true });
  return { exitCode: 0 };
}

/** actions/download-artifact: one by its name, or all that fit `pattern`, each in a folder of its own unless `merge-multiple` is true. */
export function downloadArtifact({ job }: Scene, inputs: Readonly<Record<string, string>>): Performed {
  const target = resolve(job.workspace, inputs.path ?? '.');
  const { name, pattern = '*' } = inputs;
  if (name) {
    const source = artifactFolder(job, name);
    if (!existsSync(source)) throw new Error(`artifact '${name}' does not exist in this run`);
    cpSync(source, target, { recursive: true });
    return { exitCode: 0 };
  }
  for (const found of globSync(pattern, { cwd: join(job.run.folder, 'artifacts') })) {
    const folder = inputs['merge-multiple'] === 'true' ? target : join(target, found);
    cpSync(artifactFolder(job, found), folder, { recursive: true });
  }
  return { exitCode: 0 };
}

function artifactFolder({ run }: Scene['job'], name = 'artifact'): string {
  return join(run.folder, 'artifacts', name);
}

function filesOf(pattern: string): string[] {
  const found = existsSync(pattern) && statSync(pattern).isDirectory() ? join(pattern, '**') : pattern;
  return globSync(found).filter((path) => statSync(path).isFile());
}

/** The deepest folder that holds all files: an artifact's paths are relative to it. */
function commonFolder(files: readonly string[]): string {
  return files
    .map((file) => dirname(file))
    .reduce((folder, other) => {
      let common = folder;
      while (relative(common, other).startsWith('..')) common = dirname(common);
      return common;
    });
}
