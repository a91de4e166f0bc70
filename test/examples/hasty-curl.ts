import { programOnPath } from './program-on-path.ts';

/** A curl that does not try again: what the local AWS refuses, it refuses for good. */
export function hastyCurl(): Disposable {
  return programOnPath('curl', 'PATH="$BEFORE" exec curl "$@" --retry 0');
}
