import type { Given } from '../given.ts';
import type { Report } from '../problem.ts';
import { asWritten } from './read-map.ts';

/** CreateProcessingJob takes as many arguments, each of so many characters. */
const MAX_ARGUMENTS = 100;
const MAX_LENGTH = 256;

/** Arguments of a command. A text is split at its spaces; one with quotes would promise a shell, and there is none. */
export function readArguments(given: Given, report: Report): readonly string[] | undefined {
  const written = asWritten(given, report);
  if (written === undefined) return undefined;
  const words = typeof written === 'string' ? splitAtSpaces(written, report) : written;
  if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) {
    report('is not a list of texts: write `- --name` and `- value`, one per line');
    return undefined;
  }
  const tooLong = words.filter((word) => word.length > MAX_LENGTH).length;
  if (tooLong > 0) report(`has ${tooLong} of more than ${MAX_LENGTH} characters, which AWS refuses`);
  if (words.length > MAX_ARGUMENTS) report(`has ${words.length} entries, at most ${MAX_ARGUMENTS} are accepted`);
  return words;
}

function splitAtSpaces(text: string, report: Report): readonly string[] {
  if (/["'\\]/.test(text)) report('has quotes, which are not understood in a line: write a YAML list');
  return text.split(/\s+/).filter((word) => word !== '');
}
