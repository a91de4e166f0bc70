import type { Constraints } from './parameter-constraints.ts';

/** A template that the user has written, as far as it must be understood to be deployed. */
export interface UserTemplate {
  /** Its file, for messages. */
  readonly path: string;
  readonly body: string;
  /** What it declares, by name. */
  readonly parameters: Readonly<Record<string, DeclaredParameter>>;
  /** The types of the resources that it makes in any case, one for each. */
  readonly resourceTypes: readonly string[];
  /** The names of its outputs. */
  readonly outputs: readonly string[];
}

export interface DeclaredParameter {
  readonly hasDefault: boolean;
  readonly constraints: Constraints;
}

/** What a template does that is to be acknowledged. */
export type Capability = 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM' | 'CAPABILITY_AUTO_EXPAND';

/** A request takes templates up to this size in itself; larger ones are fetched from S3. */
export const MAX_INLINE_BYTES = 51_200;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const MAX_TEMPLATE_BYTES = 1_000_000;

/** Where CloudFormation fetches the template from: an S3 URI it does not take. */
export function templateUrl(bucket: string, key: string, region: string): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${bucket}.s3.${region}.${domain}/${key.split('/').map(encodeURIComponent).join('/')}`;
}
