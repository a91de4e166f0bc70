import { expect, test } from '@jest/globals';
import { decodeAwsChunked, isAwsChunked } from '../../../local/services/s3/aws-chunked.ts';

test('signed chunks lose their framing and leave their trailers', () => {
  const framed =
    '5;chunk-signature=ab\r\nhello\r\n3\r\n\r\n!\r\n0;chunk-signature=cd\r\nx-amz-checksum-crc32:AAAA\r\n\r\n';
  expect(decodeAwsChunked(Buffer.from(framed))).toEqual({
    body: Buffer.from('hello\r\n!'),
    trailers: { 'x-amz-checksum-crc32': 'AAAA' },
  });
});

test.each(['', '5\r\nhel', 'nonsense\r\n', '5\r\nhello\r\n'])('content that breaks off is refused: %j', (framed) => {
  expect(() => decodeAwsChunked(Buffer.from(framed))).toThrow(expect.objectContaining({ code: 'IncompleteBody' }));
});

test('framing is told by the encoding or by the hash', () => {
  expect(isAwsChunked({ 'content-encoding': 'gzip, aws-chunked' })).toBe(true);
  expect(isAwsChunked({ 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' })).toBe(true);
  expect(isAwsChunked({ 'content-encoding': 'gzip', 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' })).toBe(false);
});
