/**
 * What SageMaker says when a job fails. A reason begins with its class, which says whose turn it is; there is no field for it
 * (https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DescribeTrainingJob.html, FailureReason).
 */

/** Whose turn it is: the code's, the request's and its data's, the fleet's, or AWS's. */
type Cause = 'algorithm' | 'client' | 'capacity' | 'service';

const CLASSES: readonly (readonly [start: string, cause: Cause])[] = [
  ['AlgorithmError', 'algorithm'],
  ['ClientError', 'client'],
  ['CapacityError', 'capacity'],
  ['Unable to provision requested ML compute capacity', 'capacity'],
  ['InternalServerError', 'service'],
];

/** What to do about a failure for which a kind of jobs has words of its own. */
export interface OwnFixes {
  readonly algorithm: string;
  readonly client: string;
}

/** What to do about a failure, as an instruction; undefined where another job is what helps: how to have one, its step knows. */
export function fixFor(reason: string | undefined, own: OwnFixes): string | undefined {
  switch (causeOf(reason)) {
    case 'algorithm':
      return own.algorithm;
    case 'client':
      return own.client;
    case 'capacity':
      return 'AWS has no such instance free: take another `instance-type`, or try again later';
    case 'service':
      return undefined;
    case undefined:
      return reason ? 'look at the reason above and at the log' : 'look at the log';
  }
}

/** True where AWS had no such instance free: one of another type may do. */
export function isCapacityReason(reason: string | undefined): boolean {
  return causeOf(reason) === 'capacity';
}

/** True for an error of AWS that says the same of a request. A quota is another matter: no other moment helps. */
export function isCapacityError(error: unknown): boolean {
  return error instanceof Error && /^Insufficient\w*Capacity|^CapacityError/.test(error.name);
}

function causeOf(reason = ''): Cause | undefined {
  return CLASSES.find(([start]) => reason.startsWith(start))?.[1];
}
