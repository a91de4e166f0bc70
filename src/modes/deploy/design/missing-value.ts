import type { StackDesign } from '../../../cloudformation/change-set.ts';
import type { UserTemplate } from '../../../cloudformation/user-template.ts';
import { UserError } from '../../../errors.ts';

/** What is wrong with a parameter that nobody has a value for. */
export function missingValue(name: string, { path }: UserTemplate): string {
  return `parameters: ${name} has no value: ${path} has no default for it; give ${GIVEN_BY[name] ?? 'it in `parameters`'}`;
}

const GIVEN_BY: Readonly<Record<string, string>> = {
  ModelPackageName: '`model-package-group`, `model-package-arn`, or `from` of a `register` step',
  ModelExecutionRoleArn: '`execution-role-arn`',
};

/** Throws UserError for a parameter that is to keep its value, where the stack that had one has gone meanwhile. */
export function requireValues({ parameters = {} }: StackDesign, template: UserTemplate): void {
  const missing = Object.keys(parameters).filter((name) => parameters[name] === undefined);
  if (missing.length > 0) throw new UserError(missing.map((name) => missingValue(name, template)));
}
