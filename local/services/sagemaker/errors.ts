import { AwsError } from '../../world/aws-error.ts';

export function invalid(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/** What an endpoint, endpoint configuration or model answers when it is not there. Jobs and packages have wordings of their own. */
export function notFound(kind: string, arn: string): AwsError {
  return invalid(`Could not find ${kind} "${arn}".`);
}

export function alreadyExists(kind: string, arn: string): AwsError {
  return invalid(`Cannot create already existing ${kind} "${arn}".`);
}

/** Refuses what AWS would accept and this server cannot play: accepting it in silence would prove something false. */
export function refuseUnplayed(features: Readonly<Record<string, boolean>>): void {
  const used = Object.keys(features).filter((feature) => features[feature]);
  if (used.length > 0)
    throw invalid(
      `The local AWS does not play ${used.join(', ')} (see local/README.md); the request itself may be valid.`,
    );
}
