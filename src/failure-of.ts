import { Cancelled, type Failure, messageOf, RemoteFailure, UserError } from './errors.ts';

/** What was thrown, for a person. Everything that is neither ours nor AWS's to refuse is a defect of this action, and shows its stack. */
export async function failureOf(error: unknown, region: string): Promise<Failure> {
  if (error instanceof RemoteFailure) return error.failure;
  if (error instanceof UserError) return badInput(error);
  if (error instanceof Cancelled) return { what: error.message, fix: error.goesOn };
  const { explainAwsError, isAwsError } = await import('./aws/explain-error.ts');
  if (isAwsError(error)) return explainAwsError(error, region);
  const stack = error instanceof Error ? error.stack : undefined;
  return { what: 'this is a defect of the action, please report it', reason: stack ?? messageOf(error) };
}

function badInput({ message, problems }: UserError): Failure {
  if (problems.length === 1) return { what: message };
  return { what: `${problems.length} problems with the inputs, nothing was created`, problems };
}
