/** Bucket and key (or prefix) of `s3://bucket/key`; undefined for any other text. */
export function s3Location(uri: string): { bucket: string; key: string } | undefined {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)\/?(.*)$/s.exec(uri) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}
