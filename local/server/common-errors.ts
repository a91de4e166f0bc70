import { AwsError } from '../world/aws-error.ts';
import type { Route } from './route.ts';

/** Errors that every service answers, each in the words of its protocol. */

type Protocol = Route['protocol'];

/** A request without credentials. S3 knows anonymous callers and denies them; the others ask for a token. */
export function unsigned(protocol: Protocol): AwsError {
  return protocol === 's3'
    ? new AwsError('AccessDenied', 'Access Denied', 403)
    : new AwsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
}

/** The session that the request was signed with is over. */
export function expiredToken(protocol: Protocol): AwsError {
  if (protocol === 's3') return new AwsError('ExpiredToken', 'The provided token has expired.');
  const code = protocol === 'query' ? 'ExpiredToken' : 'ExpiredTokenException';
  return new AwsError(code, 'The security token included in the request is expired', protocol === 'json' ? 400 : 403);
}

/** The caller's policies do not allow the call. */
export function accessDenied(protocol: Protocol, action: string): AwsError {
  if (protocol === 'api') return new AwsError('ForbiddenException', 'Forbidden', 403);
  const code = protocol === 's3' || protocol === 'query' ? 'AccessDenied' : 'AccessDeniedException';
  const reason = `is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
  return new AwsError(code, `User: ${CALLER} ${reason}`, protocol === 'json' ? 400 : 403);
}

/** Faults are not told who asks. */
const CALLER = 'arn:aws:sts::123456789012:assumed-role/workflow/local';

/** Too many requests. */
export function throttled(protocol: Protocol): AwsError {
  if (protocol === 'api' || protocol === 'apigateway')
    return new AwsError('TooManyRequestsException', 'Too Many Requests', 429);
  if (protocol === 's3') return new AwsError('SlowDown', 'Please reduce your request rate.', 503);
  return new AwsError(protocol === 'query' ? 'Throttling' : 'ThrottlingException', 'Rate exceeded');
}

/** The service is at fault. */
export function internalError(protocol: Protocol): AwsError {
  if (protocol === 'api') return new AwsError('InternalServerErrorException', 'Internal server error', 500);
  return protocol === 's3'
    ? new AwsError('InternalError', 'We encountered an internal error. Please try again.', 500)
    : new AwsError('InternalFailure', 'We encountered an internal error. Please try again.', 500);
}

/** The service is not there for a moment. */
export function unavailable(protocol: Protocol): AwsError {
  if (protocol === 'api') return new AwsError('ServiceUnavailableException', 'Service Unavailable', 503);
  return new AwsError('ServiceUnavailable', 'The service is unavailable. Please try again.', 503);
}

/** A serverless endpoint whose resources are on their way; nothing else in AWS has a word for it. */
export function notReady(protocol: Protocol): AwsError {
  if (protocol !== 'runtime') return unavailable(protocol);
  return new AwsError(
    'ModelNotReadyException',
    'The model is not ready for inference yet. Try your request again.',
    429,
  );
}
