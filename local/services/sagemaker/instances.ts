import { join } from 'node:path';
import type { Share } from './download-prefix.ts';

/** One machine of a job: a process with a folder of its own. */
export interface Instance extends Share {
  /** Its name in resourceconfig.json and in the log. */
  readonly host: string;
  /** Stands for /opt/ml, or holds what does. */
  readonly folder: string;
}

/** So many instances, below the job's folder. */
export function instancesOf(count: number, folder: string): readonly Instance[] {
  return hostsOf(count).map((host, index) => ({ host, folder: join(folder, host), index, count }));
}

/** `algo-1`, `algo-2`, … */
export function hostsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `algo-${index + 1}`);
}
