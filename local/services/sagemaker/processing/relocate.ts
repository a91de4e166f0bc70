import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Instance } from '../instances.ts';

/** What a program is started with so that it finds its job's folder where a container has `/opt/ml`. */
export interface Command {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** How: in a mount namespace of its own, begun with these words; or, where there is none, by writing other paths. */
export type Relocation =
  | { readonly kind: 'namespace'; readonly unshare: readonly string[] }
  | { readonly kind: 'paths' };

/** Of one instance of a job. */
export interface JobFolder {
  /** Stands for /opt/ml. */
  readonly ml: string;
  /** An empty folder, to be mounted over in the namespace. */
  readonly stage: string;
}

export function jobFolder({ folder }: Pick<Instance, 'folder'>): JobFolder {
  return { ml: join(folder, 'ml'), stage: join(folder, 'stage') };
}

/**
 * Run as `sh -ec … <stage> <ml> <command…>`. /opt gets a face that has `ml` beside everything that is there: nothing has to be
 * made outside of the job's own folder, and nothing is seen outside of the namespace.
 */
const MOUNT = `
stage=$1; ml=$2; shift 2
mount -t tmpfs opt "$stage"
for entry in /opt/*; do
  name=\${entry##*/}
  if [ "$name" = ml ]; then continue
  elif [ -L "$entry" ]; then cp -P "$entry" "$stage/$name"
  elif [ -d "$entry" ]; then mkdir "$stage/$name"; mount --rbind "$entry" "$stage/$name"
  elif [ -f "$entry" ]; then : > "$stage/$name"; mount --bind "$entry" "$stage/$name"
  fi
done
mkdir "$stage/ml"
mount --bind "$ml" "$stage/ml"
mount --rbind "$stage" /opt
exec "$@"`;

/** root may make a mount namespace; others may where the kernel lets them be root in a user namespace of their own. */
const WAYS = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
];

/** The best that this machine allows, tried in a folder that may be written to. */
export function findRelocation(scratch: string): Relocation {
  const folder = jobFolder({ folder: scratch });
  for (const path of Object.values(folder)) mkdirSync(path, { recursive: true });
  const unshare = WAYS.find((words) => {
    const [file = '', ...args] = inNamespace(words, folder, ['test', '-d', '/opt/ml']);
    return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
  });
  return unshare === undefined ? { kind: 'paths' } : { kind: 'namespace', unshare };
}

/** The command as it is to be started. Where paths are rewritten, so are those in `sources`, files of the job's own. */
export function relocate(
  { command, env }: Command,
  { relocation, folder, sources }: { relocation: Relocation; folder: JobFolder; sources: string | undefined },
): Command {
  if (relocation.kind === 'namespace') return { command: inNamespace(relocation.unshare, folder, command), env };
  const moved = (text: string) => text.replaceAll(/\/opt\/ml(?![\w.-])/g, () => folder.ml);
  if (sources !== undefined) rewriteSources(sources, moved);
  const variables = Object.entries(env).map(([name, value]) => [name, moved(value)]);
  return { command: command.map(moved), env: Object.fromEntries(variables) };
}

function inNamespace(unshare: readonly string[], { stage, ml }: JobFolder, command: readonly string[]): string[] {
  return [...unshare, 'sh', '-ec', MOUNT, 'sh', stage, ml, ...command];
}

const SOURCES: ReadonlySet<string> = new Set(['.py', '.js', '.mjs', '.cjs', '.sh']);

function rewriteSources(folder: string, moved: (text: string) => string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !SOURCES.has(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, moved(readFileSync(path, 'utf8')));
  }
}
