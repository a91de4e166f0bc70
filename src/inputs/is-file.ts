import { existsSync, statSync } from 'node:fs';

/** Whether something that can be read is there, and no folder. Other than statSync, existsSync takes any text for a path. */
export function isFile(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory();
}
