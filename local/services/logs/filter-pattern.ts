import { AwsError } from '../../world/aws-error.ts';

/**
 * A filter pattern's term form: every plain term must occur, no `-term` may, and of `?terms` at least one must. Case counts.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function parseFilterPattern(pattern: string): (message: string) => boolean {
  if (/^\s*[{[%]/.test(pattern)) {
    throw new AwsError('InvalidParameterException', 'the local AWS knows filter patterns of terms only');
  }
  const terms = [...pattern.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))/g)].map(([, sign, quoted, bare]) => {
    return { sign, text: quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '' };
  });
  const withSign = (sign: string) => terms.filter((term) => term.sign === sign).map(({ text }) => text);
  const [required, excluded, either] = [withSign(''), withSign('-'), withSign('?')];
  return (message) => {
    const has = (text: string) => message.includes(text);
    return required.every(has) && !excluded.some(has) && (either.length === 0 || either.some(has));
  };
}
