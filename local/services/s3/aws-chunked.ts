import { AwsError } from '../../world/aws-error.ts';

/**
 * Content as streaming clients frame it: `<hex size>[;chunk-signature=…]CRLF <bytes> CRLF` …, a chunk of size 0, then trailers.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeAwsChunked(framed: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let position = 0;
  const line = (): string => {
    const end = framed.indexOf('\r\n', position);
    if (end < 0) throw incomplete();
    const text = framed.toString('latin1', position, end);
    position = end + 2;
    return text;
  };
  for (;;) {
    const size = Number.parseInt(line(), 16);
    if (Number.isNaN(size) || position + size > framed.length) throw incomplete();
    if (size === 0) break;
    chunks.push(framed.subarray(position, position + size));
    position += size + 2;
  }
  return { body: Buffer.concat(chunks), trailers: parseTrailers(framed.toString('latin1', position)) };
}

/** Headers say whether content is framed. */
export function isAwsChunked(headers: Readonly<Record<string, string>>): boolean {
  const { 'content-encoding': encoding = '', 'x-amz-content-sha256': hash = '' } = headers;
  return encoding.split(',').some((each) => each.trim() === 'aws-chunked') || hash.startsWith('STREAMING-');
}

function parseTrailers(text: string): Record<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  const pairs = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return Object.fromEntries(pairs);
}

function incomplete(): AwsError {
  return new AwsError(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );
}
