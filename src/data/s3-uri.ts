/** `s3://bucket/key` in its parts. The key may be empty. */
export interface S3Location {
  readonly bucket: string;
  readonly key: string;
}

/** The parts of an S3 URI; undefined for anything else. */
export function parseS3Uri(uri: string): S3Location | undefined {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/s.exec(uri) ?? [];
  return bucket === undefined ? undefined : { bucket, key };
}
