import { AwsError } from '../../../world/aws-error.ts';
import type { ParameterDeclaration, Template } from './template.ts';

/** A parameter as CreateStack, UpdateStack and CreateChangeSet take it. */
export interface GivenParameter {
  readonly ParameterKey?: string | undefined;
  readonly ParameterValue?: string | undefined;
  readonly UsePreviousValue?: boolean | undefined;
}

/** Parameter values as text, by name: given, previous or default. */
export type ParameterValues = Readonly<Record<string, string>>;

/**
 * Finds every parameter's value and checks it against its declaration.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function resolveParameters(
  template: Template,
  given: readonly GivenParameter[],
  previous: ParameterValues,
): ParameterValues {
  const declared = Object.entries(template.Parameters);
  const unknown = given.map((one) => one.ParameterKey ?? '').filter((key) => !Object.hasOwn(template.Parameters, key));
  if (unknown.length > 0) throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);

  const values = new Map(
    declared.map(([name, declaration]) => {
      const one = given.find((candidate) => candidate.ParameterKey === name);
      return [name, one?.UsePreviousValue ? previous[name] : (one?.ParameterValue ?? declaration.Default)];
    }),
  );
  const missing = declared.map(([name]) => name).filter((name) => values.get(name) === undefined);
  if (missing.length > 0) throw validationError(`Parameters: [${missing.join(', ')}] must have values`);

  const resolved = Object.fromEntries(declared.map(([name]) => [name, values.get(name) ?? '']));
  for (const [name, declaration] of declared) checkValue(name, resolved[name] ?? '', declaration);
  return resolved;
}

/** List types become arrays, everything else stays text. */
export function parameterValue(declaration: ParameterDeclaration, value: string): string | string[] {
  if (!isList(declaration)) return value;
  return value === '' ? [] : value.split(',').map((item) => item.trim());
}

function isList({ Type }: ParameterDeclaration): boolean {
  return Type === 'CommaDelimitedList' || Type.startsWith('List<');
}

function checkValue(name: string, value: string, declaration: ParameterDeclaration): void {
  if (declaration.Type.startsWith('AWS::SSM::Parameter::')) {
    throw validationError(`Parameter type ${declaration.Type} of ${name} is not available on the local AWS`);
  }
  const items = isList(declaration) ? [parameterValue(declaration, value)].flat() : [value];
  const problem = items.map((item) => findProblem(item, declaration)).find((found) => found !== undefined);
  if (problem === undefined) return;
  throw validationError(
    declaration.ConstraintDescription === undefined
      ? `Parameter '${name}' ${problem}`
      : `Parameter ${name} failed to satisfy constraint: ${declaration.ConstraintDescription}`,
  );
}

function findProblem(value: string, declaration: ParameterDeclaration): string | undefined {
  const { AllowedValues, AllowedPattern } = declaration;
  if (AllowedValues && !AllowedValues.includes(value)) return 'must be one of AllowedValues';
  if (AllowedPattern !== undefined && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) {
    return `must match pattern ${AllowedPattern}`;
  }
  return /Number/.test(declaration.Type) ? numberProblem(value, declaration) : lengthProblem(value, declaration);
}

function numberProblem(text: string, { MinValue, MaxValue }: ParameterDeclaration): string | undefined {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return 'must be a number';
  if (MinValue !== undefined && value < MinValue) return `must be a number not less than ${MinValue}`;
  if (MaxValue !== undefined && value > MaxValue) return `must be a number not greater than ${MaxValue}`;
  return undefined;
}

function lengthProblem(text: string, { MinLength, MaxLength }: ParameterDeclaration): string | undefined {
  if (MinLength !== undefined && text.length < MinLength) return `must contain at least ${MinLength} characters`;
  if (MaxLength !== undefined && text.length > MaxLength) return `must contain at most ${MaxLength} characters`;
  return undefined;
}

function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}
