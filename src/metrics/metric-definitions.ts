import { fromPythonRegex } from './python-regex.ts';

/** The problems of user-given definitions; those of AWS's own algorithms are not looked at. */
export function metricDefinitionProblems(definitions: Readonly<Record<string, string>>): string[] {
  return Object.entries(definitions).flatMap(([name, regex]) => {
    try {
      // With an empty alternative the expression matches anything, and tells how many groups it has.
      const groups = new RegExp(`${fromPythonRegex(regex).source}|`).exec('')?.length ?? 1;
      return groups > 1 ? [] : [`"${name}" needs a group for its value, as in "loss: ([0-9.]+)"`];
    } catch (error) {
      return [`"${name}": ${(error as Error).message}; give an expression that Python and JavaScript share`];
    }
  });
}
