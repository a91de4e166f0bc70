import { literal, text } from './yaml.ts';

/** A place on S3. */
export interface Folder {
  /** Absent: `sagemaker-<region>-<account>`, of the region and account that the stack is in. */
  readonly bucket?: string | undefined;
  /** Without slashes at its ends; empty: the whole bucket. */
  readonly prefix: string;
}

/** `s3://bucket/prefix` as a value of the template. */
export function folderUri(folder: Folder): string {
  const path = [bucketName(folder), literal(folder.prefix)].filter((part) => part !== '').join('/');
  return folder.bucket === undefined ? `!Sub ${text(`s3://${path}`)}` : text(`s3://${plainPath(folder)}`);
}

/** The ARN of everything below. */
export function objectsArn(folder: Folder): string {
  const path = [bucketName(folder), literal(folder.prefix), '*'].filter((part) => part !== '').join('/');
  return `!Sub ${text(`arn:\${AWS::Partition}:s3:::${path}`)}`;
}

/** The ARN of one object, by its URI. */
export function objectArn(uri: string): string {
  return `!Sub ${text(`arn:\${AWS::Partition}:s3:::${literal(uri.replace(/^s3:\/\//, ''))}`)}`;
}

function bucketName({ bucket }: Folder): string {
  return bucket === undefined ? 'sagemaker-${AWS::Region}-${AWS::AccountId}' : literal(bucket);
}

function plainPath({ bucket = '', prefix }: Folder): string {
  return prefix === '' ? bucket : `${bucket}/${prefix}`;
}
