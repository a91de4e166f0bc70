import type { Session } from '../services/sts/sessions.ts';
import type { WireRequest } from '../world/wire.ts';
import type { Caller, World } from '../world/world.ts';

/** What a SigV4 signature says about its request; the signature itself is not verified. */
export interface Credential {
  readonly accessKeyId: string;
  readonly region: string;
  /** The signing name: 's3', 'sagemaker', 'sts', … */
  readonly service: string;
}

/** From the Authorization header or a presigned URL's query. Undefined for an unsigned request. */
export function credentialOf({ headers, query }: WireRequest): Credential | undefined {
  const scope = /Credential=([^,\s]+)/.exec(headers['authorization'] ?? '')?.[1] ?? query.get('X-Amz-Credential') ?? '';
  const [accessKeyId, , region, service] = scope.split('/');
  if (accessKeyId && region && service) return { accessKeyId, region, service };
  // `aws s3 presign` of the AWS CLI version 1 still signs URLs in the manner of Signature Version 2.
  const presigner = query.get('AWSAccessKeyId');
  return presigner ? { accessKeyId: presigner, region: 'us-east-1', service: 's3' } : undefined;
}

/** Who holds the credential: a role's session, of the role's account, where STS gave it out here, else the user `local`. */
export function callerOf(credential: Credential | undefined, session: Session | undefined, world: World): Caller {
  const { region = 'us-east-1' } = credential ?? {};
  const { arn = `arn:aws:iam::${world.accountId}:user/local` } = session ?? {};
  const [, , , , accountId = world.accountId] = arn.split(':');
  return { accountId, region, arn };
}
