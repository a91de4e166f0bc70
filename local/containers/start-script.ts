import { join } from 'node:path';
import type { LocalImage } from './images.ts';

/** Python's side of script mode; the build puts it beside what it compiles. */
const FOLDER = join(import.meta.dirname, 'script-mode');

/** A container that runs a user's script is a process of the host's Python. */
export interface ScriptStart {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * How the image's part is started when it runs a script; undefined when it does its own work. Frameworks always run one,
 * xgboost where one was submitted (`program`). What pip is told in the environment of this program holds for requirements.txt.
 */
export function startScript(
  image: LocalImage,
  role: 'train' | 'serve',
  { program, dataDir }: { readonly program: string | undefined; readonly dataDir: string },
): ScriptStart | undefined {
  const runsScript = image.name === 'framework' || (image.name === 'xgboost' && program !== undefined);
  if (!runsScript) return undefined;
  const pip = Object.entries(process.env).filter(([name]) => /^(?:PIP_|HTTPS?_PROXY$|NO_PROXY$|SSL_CERT_)/i.test(name));
  return {
    // Without byte code, which would be left beside the shipped files.
    command: ['python3', '-u', '-B', join(FOLDER, `${role}.py`)],
    env: {
      ...(Object.fromEntries(pip) as Record<string, string>),
      LOCAL_AWS_VENVS: join(dataDir, 'venvs'),
      LOCAL_AWS_SERVING: image.serving ?? 'submitted',
    },
  };
}
