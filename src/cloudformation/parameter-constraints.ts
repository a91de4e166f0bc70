/** What a template says of the values of one of its parameters, as it is written there. */
export interface Constraints {
  readonly type: string;
  readonly allowedValues?: readonly string[] | undefined;
  /** A regular expression in Java's dialect, for all of a value. */
  readonly allowedPattern?: string | undefined;
  readonly minValue?: string | undefined;
  readonly maxValue?: string | undefined;
  readonly minLength?: string | undefined;
  readonly maxLength?: string | undefined;
  /** The value is a secret. */
  readonly noEcho: boolean;
}

/**
 * What CloudFormation would not take of a value, as what it takes; undefined where nothing speaks against it. Of other types
 * (those of SSM are the names of values) CloudFormation has the say.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function acceptedInstead(value: string, constraints: Constraints): string | undefined {
  const { type } = constraints;
  if (!['String', 'Number', 'CommaDelimitedList', 'List<Number>'].includes(type)) return undefined;
  const isList = type !== 'String' && type !== 'Number';
  const values = isList ? value.split(',').map((one) => one.trim()) : [value];
  for (const one of values) {
    const accepted = type.includes('Number') ? acceptedNumber(one, constraints) : acceptedText(one, constraints);
    if (accepted !== undefined) return accepted;
  }
  return undefined;
}

function acceptedNumber(text: string, { allowedValues, minValue, maxValue }: Constraints): string | undefined {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return 'a number';
  if (allowedValues !== undefined && !allowedValues.some((one) => Number(one) === value))
    return allowedValues.join(', ');
  if (minValue !== undefined && value < Number(minValue)) return `${minValue} at least`;
  if (maxValue !== undefined && value > Number(maxValue)) return `${maxValue} at most`;
  return undefined;
}

function acceptedText(
  text: string,
  { allowedValues, allowedPattern, minLength, maxLength }: Constraints,
): string | undefined {
  if (allowedValues !== undefined && !allowedValues.includes(text)) return allowedValues.join(', ');
  if (minLength !== undefined && text.length < Number(minLength)) return `${minLength} characters at least`;
  if (maxLength !== undefined && text.length > Number(maxLength)) return `${maxLength} characters at most`;
  if (allowedPattern !== undefined && !mayMatch(text, allowedPattern)) return allowedPattern;
  return undefined;
}

/** What reads otherwise in Java than here, or not at all here, is left to CloudFormation. */
const ONLY_JAVA = /\\[AGHQERXZhpPz]|&&|\(\?[a-z]/;

function mayMatch(text: string, pattern: string): boolean {
  if (ONLY_JAVA.test(pattern)) return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return true;
  }
}
