import { AwsError } from '../../../world/aws-error.ts';
import { splitAttribute, toReference } from './references.ts';
import { templateFormatError } from './template.ts';

/** What the names in a template stand for at one moment of a stack operation. */
export interface Scope {
  /** Parameters and pseudo parameters; list types are arrays. */
  readonly parameters: ReadonlyMap<string, string | readonly string[]>;
  readonly mappings: Readonly<Record<string, Record<string, Record<string, unknown>>>>;
  /** Asked by name, so that conditions can be worked out from one another. */
  condition(name: string): boolean;
  /** What Ref gives for a resource. */
  reference(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  exported(name: string): string;
}

/** What `AWS::NoValue` evaluates to: the property or list item that holds it disappears. */
const noValue = Symbol('AWS::NoValue');

/** Works out a template value: intrinsic functions are replaced by their results, AWS::NoValue members are left out. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope)).filter((item) => item !== noValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  const intrinsic = entries.length === 1 && first ? intrinsics[first[0]] : undefined;
  if (intrinsic && first) return intrinsic(first[1], scope);
  return Object.fromEntries(
    entries
      .map(([key, member]) => [checkedKey(key), evaluate(member, scope)])
      .filter(([, member]) => member !== noValue),
  );
}

function checkedKey(key: string): string {
  if (key.startsWith('Fn::')) throw templateError(`unsupported intrinsic function ${key}`);
  return key;
}

const intrinsics: Readonly<Record<string, (argument: unknown, scope: Scope) => unknown>> = {
  Ref: (name, scope) => reference(String(name), scope),
  Condition: (name, scope) => (typeof name === 'string' ? scope.condition(name) : { Condition: evaluate(name, scope) }),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, attribute] = typeof argument === 'string' ? splitAttribute(argument) : list(argument, 'GetAtt');
    return scope.attribute(String(logicalId), String(evaluate(attribute, scope)));
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, 'Join');
    return list(evaluate(parts, scope), 'Join').join(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(evaluate(argument, scope), 'Select');
    const item = list(items, 'Select')[Number(index)];
    if (item === undefined) throw templateError(`Fn::Select cannot select nonexistent value at index ${index}`);
    return item;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = list(evaluate(argument, scope), 'Split');
    return String(source).split(String(separator));
  },
  'Fn::If': (argument, scope) => {
    const [name, whenTrue, whenFalse] = list(argument, 'If');
    return evaluate(scope.condition(String(name)) ? whenTrue : whenFalse, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(evaluate(argument, scope), 'Equals');
    return sameText(left, right);
  },
  'Fn::Not': (argument, scope) => !isTrue(list(evaluate(argument, scope), 'Not')[0]),
  'Fn::And': (argument, scope) => list(evaluate(argument, scope), 'And').every(isTrue),
  'Fn::Or': (argument, scope) => list(evaluate(argument, scope), 'Or').some(isTrue),
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = list(evaluate(argument, scope), 'FindInMap').map(String);
    const found = scope.mappings[map ?? '']?.[top ?? '']?.[second ?? ''];
    if (found === undefined) throw templateError(`Unable to get mapping for ${map}::${top}::${second}`);
    return found;
  },
  'Fn::Base64': (argument, scope) => Buffer.from(String(evaluate(argument, scope))).toString('base64'),
  'Fn::ImportValue': (argument, scope) => scope.exported(String(evaluate(argument, scope))),
};

function reference(name: string, scope: Scope): unknown {
  if (name === 'AWS::NoValue') return noValue;
  return scope.parameters.get(name) ?? scope.reference(name);
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = new Map(Object.entries((evaluate(variables, scope) ?? {}) as Record<string, unknown>));
  return String(text).replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, inner: string) => {
    if (literal) return `\${${inner}}`;
    const name = inner.trim();
    if (own.has(name)) return String(own.get(name));
    const target = toReference(name);
    return String(
      target.attribute === undefined ? reference(name, scope) : scope.attribute(target.name, target.attribute),
    );
  });
}

/** CloudFormation compares conditions as text: a parameter's '1' equals the number 1 of the template. */
function sameText(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, stringifyLeaf) === JSON.stringify(right, stringifyLeaf);
}

function stringifyLeaf(_: string, value: unknown): unknown {
  return typeof value === 'object' ? value : String(value);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function list(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw templateFormatError(`Fn::${name} object requires a list parameter`);
  return value;
}

function templateError(message: string): AwsError {
  return new AwsError('ValidationError', `Template error: ${message}`);
}
