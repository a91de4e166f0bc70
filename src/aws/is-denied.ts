const DENIED = new Set(['AccessDenied', 'AccessDeniedException']);

/** Whether AWS refused the request because the caller may not make it, as each service spells that. */
export function isDenied(error: unknown): error is Error {
  return error instanceof Error && DENIED.has(error.name);
}
