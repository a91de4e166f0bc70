import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../../world/aws-error.ts';

type Headers = Readonly<Record<string, string>>;

/** Refuses content that does not have the checksums its headers claim: BadDigest, XAmzContentSHA256Mismatch. */
export function verifyChecksums(headers: Headers, body: Buffer): void {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== digest('md5', body, 'base64')) {
    throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const sha256 = headers['x-amz-content-sha256'] ?? '';
  if (/^[0-9a-f]{64}$/.test(sha256) && sha256 !== digest('sha256', body, 'hex')) {
    throw new AwsError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  for (const [algorithm, compute] of Object.entries(ALGORITHMS)) {
    const claimed = headers[`x-amz-checksum-${algorithm}`];
    if (claimed !== undefined && claimed !== compute(body)) {
      throw new AwsError(
        'BadDigest',
        `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
      );
    }
  }
}

/** The `x-amz-checksum-…` headers that carry a value: what S3 keeps with an object and echoes. */
export function checksumHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => VALUE.test(name)));
}

const VALUE = /^x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)$/;

/** CRC64NVME is kept and echoed, not computed: clients that send it verify it themselves. */
const ALGORITHMS: Readonly<Record<string, (body: Buffer) => string>> = {
  crc32: (body) => bigEndian(crc32(body)),
  crc32c: (body) => bigEndian(crc32c(body)),
  sha1: (body) => digest('sha1', body, 'base64'),
  sha256: (body) => digest('sha256', body, 'base64'),
};

function digest(algorithm: string, body: Buffer, encoding: 'base64' | 'hex'): string {
  return createHash(algorithm).update(body).digest(encoding);
}

function bigEndian(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes.toString('base64');
}

/** Castagnoli's polynomial, bit-reversed. */
const CRC32C_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0x82f63b78 : 0);
  return value;
});

function crc32c(body: Buffer): number {
  let value = 0xffffffff;
  for (const byte of body) value = (CRC32C_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
