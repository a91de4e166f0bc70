import { fromPythonRegex } from './python-regex.ts';

/** The problems of user-given definitions; those of AWS's own algorithms are not looked at. */
export function metricDefinitionProblems(definitions: Readonly<Record<string, string>>): string[] {
  return Object.entries(definitions).flatMap(([name, regex]) => {
    try {
      // With an empty alternative the expression matches anything, and tells how many groups it has.
      const groups = new RegExp(`${fromPythonRegex(regex).source}|`).exec('')?.length ?? 1;
      if (groups === 1) return [`"${name}" needs a group for its value, as in "loss: ([0-9.]+)"`];
      const words = firstWords(regex);
      if (words === undefined) return [];
      return [
        `"${name}": SageMaker takes the first group for the value, which here is "(${words})": write (?:${words})`,
      ];
    } catch (error) {
      return [`"${name}": ${(error as Error).message}; give an expression that Python and JavaScript share`];
    }
  });
}

/** The content of the first group where it is nothing but words, and so is no number. */
function firstWords(regex: string): string | undefined {
  // What is escaped and what stands in a set opens no group.
  const [, group = ''] =
    /\((?:(?!\?)|\?P?<\w+>)([^()]*)/.exec(regex.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, '#')) ?? [];
  return /^[A-Za-z_ -]+(?:\|[A-Za-z_ -]+)*$/.test(group) && !/\b(?:nan|inf)/i.test(group) ? group : undefined;
}
