import { existsSync } from 'node:fs';
import { quote, type Report } from '../problem.ts';
import { formats } from './formats.ts';

const HAS_SCHEME = /^[a-z][a-z0-9+]+:\/\//i;

/** What is wrong with how it is said where data is. `from:<name>` is looked up later, in the result that `from` gives. */
export function sourceProblem(source: string): string | undefined {
  if (source.startsWith('from:')) return undefined;
  if (/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(source)) return undefined;
  if (/^s3:/i.test(source)) {
    return formats['s3-uri'].pattern.test(source)
      ? undefined
      : `${quote(source)} is not an S3 URI such as s3://bucket/path`;
  }
  return HAS_SCHEME.test(source)
    ? `${quote(source)} is neither an S3 URI, such as s3://bucket/path, nor a local path`
    : undefined;
}

/** What is local has to be there. What a pattern finds is seen when the files are looked for. */
export function checkFiles(source: string, report: Report): void {
  if (/^(?:from|s3):/i.test(source) || HAS_SCHEME.test(source) || /[*?[{]/.test(source) || existsSync(source)) return;
  report(`there is no file or folder ${quote(source)}`, 'missing file');
}
