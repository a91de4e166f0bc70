/**
 * True for the error of a path at which nothing is: one below a file, and a link to nowhere, are as little there as a name that
 * does not exist, and a name with a null byte, which Node refuses to look for.
 */
export function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE';
}
