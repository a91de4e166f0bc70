import { join } from 'node:path';
import { programOnPath } from './program-on-path.ts';

const standIn = join(import.meta.dirname, 'stand-in');

/** A python3 that finds the stand-in's modules: the local AWS runs scripts on the python3 of the PATH. */
export function pythonWithStandIn(): Disposable {
  return programOnPath(
    'python3',
    `export PATH="$BEFORE" PYTHONPATH='${standIn}' PYTHONDONTWRITEBYTECODE=1\nexec python3 "$@"`,
  );
}
