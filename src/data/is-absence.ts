/** True for the error of a path at which nothing is: one below a file, and a link to nowhere, are as little there as a name that does not exist. */
export function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
