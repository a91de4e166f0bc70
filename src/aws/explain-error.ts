import type { Failure } from '../errors.ts';
import { quotasUrl } from './console.ts';

/** What the SDK puts on the errors that it throws. */
interface SdkError extends Error {
  /** Of an error of the operating system: `ECONNREFUSED`. */
  readonly code?: string;
  readonly $metadata?: { readonly requestId?: string; readonly attempts?: number };
  readonly $fault?: 'client' | 'server';
}

type Explain = (error: SdkError, region: string) => Omit<Failure, 'reason'>;

/** By error name, as SageMaker, CloudFormation, S3 and STS spell it. The names, not the messages, decide. */
const EXPLANATIONS: Readonly<Record<string, Explain>> = {
  AccessDenied: accessDenied,
  AccessDeniedException: accessDenied,
  UnauthorizedOperation: accessDenied,
  ResourceLimitExceeded: (_, region) => ({
    what: 'a quota of the account does not allow this',
    fix: 'ask for the quota that the reason names, or use another instance type',
    consoleUrl: quotasUrl(region),
  }),
  ExpiredToken: expired,
  ExpiredTokenException: expired,
  CredentialsProviderError: () => ({
    what: 'no AWS credentials were found',
    fix: 'give `role-to-assume` (and `permissions: id-token: write` to the job), or put a step with aws-actions/configure-aws-credentials before this one',
  }),
  InvalidClientTokenId: invalidCredentials,
  UnrecognizedClientException: invalidCredentials,
  InvalidSignatureException: invalidCredentials,
  SignatureDoesNotMatch: invalidCredentials,
  ThrottlingException: throttled,
  Throttling: throttled,
  SlowDown: throttled,
};

/** True for an error that the AWS SDK threw: an answer of a service, or no answer at all. */
export function isAwsError(error: unknown): error is SdkError {
  return error instanceof Error && ('$metadata' in error || '$fault' in error || error.name in EXPLANATIONS);
}

/** True when a service refused the only request there was. After a repetition, an earlier one may have taken effect. */
export function isRefusal(error: unknown): boolean {
  return isAwsError(error) && error.$fault === 'client' && error.$metadata?.attempts === 1;
}

/** An SDK error as a failure: what it means, AWS's own words, and the likely fix. */
export function explainAwsError(error: SdkError, region: string): Failure {
  const explained = EXPLANATIONS[error.name]?.(error, region) ?? (isUnanswered(error) ? UNREACHABLE : refused(error));
  const request = error.$metadata?.requestId;
  return { ...explained, reason: request === undefined ? error.message : `${error.message} (request ${request})` };
}

const UNREACHABLE: Omit<Failure, 'reason'> = {
  what: 'AWS could not be reached',
  fix: "check `region`, the runner's way to the network, and AWS_ENDPOINT_URL where it is set",
};

/** No answer at all: the operating system could not connect, or the connection broke until the SDK gave up. */
function isUnanswered({ code, name }: SdkError): boolean {
  return code !== undefined || name === 'TimeoutError';
}

function refused({ name }: SdkError): Omit<Failure, 'reason'> {
  return { what: `AWS refused a request (${name})` };
}

/** The denied action and resource (S3 puts it in quotes) stand nowhere but in the message: read for the hint, never to decide. */
function accessDenied(error: SdkError): Omit<Failure, 'reason'> {
  const action = /not authorized to perform: ([\w-]+:\w+)/.exec(error.message)?.[1];
  const resource = /on resource: "?([^\s"]+)/.exec(error.message)?.[1] ?? '*';
  if (action === undefined) return { what: 'the credentials are not allowed to do this' };
  const statement = JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource });
  return { what: `the credentials are not allowed to call ${action}`, fix: `add to the role's policy: ${statement}` };
}

function expired(): Omit<Failure, 'reason'> {
  return {
    what: 'the AWS credentials expired',
    fix: 'give the role as `role-to-assume` to this step, which then assumes it anew whenever a session ends; re-running this job attaches to what still runs, except with `reuse: never`',
  };
}

function invalidCredentials(): Omit<Failure, 'reason'> {
  return {
    what: 'AWS does not accept the credentials',
    fix: 'check which role or key the step before this one configured, and that it is of this partition and region',
  };
}

function throttled(): Omit<Failure, 'reason'> {
  return {
    what: 'AWS throttled this account longer than the action retries',
    fix: 're-run this job: it attaches to what still runs, except with `reuse: never`',
  };
}
