/**
 * A path below a file, a link to nowhere, a name that is longer than a file system takes or has a NUL in it, which Node refuses
 * before it looks: there is as little there as at a name that does not exist.
 */
const ABSENCES: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];

/** True for the error of a path at which nothing is. */
export function isAbsence(error: unknown): boolean {
  return ABSENCES.includes((error as NodeJS.ErrnoException).code);
}
