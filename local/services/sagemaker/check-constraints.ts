import { AwsError } from '../../world/aws-error.ts';

type Sdk = typeof import('@aws-sdk/client-sagemaker');

/**
 * What the service model demands of one member. `min` and `max` bound a string's or collection's length, a number's value.
 * `pattern` must match as a whole. `oneOf` names the SDK's own enumeration, so that no list of values is kept here.
 */
export interface Rule {
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
  readonly oneOf?: keyof Sdk;
}

/** Rules by member path. `*` is each item of a list, `{key}` and `{value}` each of a map: `InputDataConfig.*.ChannelName`. */
export type Rules = Readonly<Record<string, Rule>>;

interface Place {
  readonly value: unknown;
  /** As AWS writes it: `inputDataConfig.1.member.channelName`. */
  readonly path: string;
}

/**
 * Throws the ValidationException that AWS answers: all violations in one message,
 * "2 validation errors detected: Value '…' at '…' failed to satisfy constraint: …; Value …".
 */
export async function checkConstraints(input: Record<string, unknown>, rules: Rules): Promise<void> {
  const enumerations = Object.values(rules).some((rule) => rule.oneOf) ? await import('@aws-sdk/client-sagemaker') : {};
  const violations = Object.entries(rules).flatMap(([path, rule]) =>
    [...placesAt(input, path.split('.'))].flatMap(({ value, path }) =>
      broken(value, rule, enumerations).map(
        (constraint) => `Value '${print(value)}' at '${path}' failed to satisfy constraint: ${constraint}`,
      ),
    ),
  );
  if (violations.length === 0) return;
  const counted = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
  throw new AwsError('ValidationException', `${counted} detected: ${violations.join('; ')}`);
}

function* placesAt(value: unknown, [step, ...rest]: readonly string[], path = ''): Generator<Place> {
  if (step !== undefined) for (const part of partsOf(value, step, path)) yield* placesAt(part.value, rest, part.path);
  else if (value !== undefined) yield { value, path };
}

function partsOf(value: unknown, step: string, path: string): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value).map((item, at) => ({ value: item, path: `${path}.${at + 1}.member` }));
  if (step === '{key}') return Object.keys(value).map((key) => ({ value: key, path: `${path}.key` }));
  if (step === '{value}')
    return Object.entries(value).map(([key, item]) => ({ value: item, path: `${path}.${key}.value` }));
  return [{ value: Reflect.get(value, step), path: path === '' ? lowerFirst(step) : `${path}.${lowerFirst(step)}` }];
}

function broken(value: unknown, { min, max, pattern, oneOf }: Rule, enumerations: Partial<Sdk>): string[] {
  const constraints: string[] = [];
  const [size, measure] = typeof value === 'number' ? [value, 'value'] : [lengthOf(value), 'length'];
  if (min !== undefined && size < min) constraints.push(`Member must have ${measure} greater than or equal to ${min}`);
  if (max !== undefined && size > max) constraints.push(`Member must have ${measure} less than or equal to ${max}`);
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value)))
    constraints.push(`Member must satisfy regular expression pattern: ${pattern}`);
  if (oneOf !== undefined) {
    const accepted = Object.values(enumerations[oneOf] ?? {});
    if (!accepted.includes(value)) constraints.push(`Member must satisfy enum value set: [${accepted.join(', ')}]`);
  }
  return constraints;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(Object(value)).length;
}

function print(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
