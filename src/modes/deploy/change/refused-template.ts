import { RemoteFailure } from '../../../errors.ts';
import type { Deployment } from '../deployment.ts';

/** What CloudFormation refuses of the user's own template before it plans anything, with the input to mend; else the error as it is. */
export function refusedTemplate(error: unknown, { config: { template } }: Deployment): unknown {
  if (template === undefined || !(error instanceof Error)) return error;
  const fix = FIXES[error.name]?.(template.path);
  if (fix === undefined) return error;
  const what = `template: CloudFormation does not take ${template.path}`;
  return new RemoteFailure({ what, reason: error.message, fix }, { cause: error });
}

const FIXES: Readonly<Record<string, (path: string) => string>> = {
  InsufficientCapabilitiesException: () =>
    'give `capabilities` with those that the reason names, where you want the template to do what they stand for',
  ValidationError: (path) => `mend ${path}, or the \`parameters\` that it is deployed with`,
};
