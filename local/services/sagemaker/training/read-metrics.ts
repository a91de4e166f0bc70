import type { MetricDefinition } from '@aws-sdk/client-sagemaker';
import type { Checked } from '../operation.ts';

export interface MetricReading {
  readonly name: string;
  readonly value: number;
}

/** Makes the function that finds a job's metrics in one line of its log: the first group of each definition's Python regex, where it is a number. */
export function metricReader(definitions: readonly Checked<MetricDefinition>[]): (line: string) => MetricReading[] {
  const compiled = definitions.map(({ Name, Regex }) => ({ name: Name, regex: fromPython(Regex) }));
  return (line) =>
    compiled.flatMap(({ name, regex }) => {
      const found = regex.exec(line)?.[1];
      const value = Number(found);
      return found !== undefined && Number.isFinite(value) ? [{ name, value }] : [];
    });
}

/**
 * Python's spelling of what JavaScript has too: named groups, references to them, text boundaries, open ranges, and flags in front.
 * Throws a SyntaxError where that is not enough.
 */
export function fromPython(regex: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([aimsu]+)\))?(.*)$/s.exec(regex) ?? [];
  const translated = body
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replaceAll(/\{,(\d+)\}/g, '{0,$1}')
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$')
    // Nothing before a leading `.*` can be left out, so trying again further on is no use: it only makes long lines slow.
    .replace(/^(?=\.\*[^|]*$)/, '^');
  return new RegExp(translated, [...flags].filter((flag) => 'ims'.includes(flag)).join(''));
}
