import { readFileSync } from 'node:fs';
import type { Constraints } from '../../cloudformation/parameter-constraints.ts';
import { type DeclaredParameter, MAX_TEMPLATE_BYTES, type UserTemplate } from '../../cloudformation/user-template.ts';
import type { Given, Written } from '../given.ts';
import { quote, type Report } from '../problem.ts';
import { isMap } from './read-map.ts';
import { parseYaml } from './yaml-text.ts';

/** The template in the file that is named: YAML with CloudFormation's tags (`!Ref`), or JSON. The path is relative to the workspace. */
export function readTemplate({ value: path }: Given, report: Report): UserTemplate | undefined {
  if (typeof path !== 'string') {
    report(`is a ${Array.isArray(path) ? 'list' : 'map'}: give the path of a file`);
    return undefined;
  }
  const body = readText(path, report);
  if (body === undefined) return undefined;
  const bytes = Buffer.byteLength(body);
  if (bytes > MAX_TEMPLATE_BYTES)
    report(
      `${path} has ${bytes} bytes, CloudFormation takes ${MAX_TEMPLATE_BYTES} at most: move a part into a nested stack`,
    );
  const yaml = parseYaml(body, ({ line, column, message }) =>
    report(`broken YAML in ${path}:${line}:${column}: ${message}`),
  );
  if (yaml === undefined) return undefined;
  const root = yaml.written;
  if (!isMap(root) || !isMap(root['Resources'])) {
    report(`${path} is no CloudFormation template: it has no Resources`);
    return undefined;
  }
  return {
    path,
    body,
    parameters: declaredParameters(root['Parameters']),
    resourceTypes: Object.values(root['Resources']).flatMap(typeOf),
    outputs: Object.keys(mapOf(root['Outputs'])),
  };
}

function declaredParameters(written: Written | undefined): Readonly<Record<string, DeclaredParameter>> {
  return Object.fromEntries(
    Object.entries(mapOf(written)).map(([name, parameter]) => {
      const said = mapOf(parameter);
      return [name, { hasDefault: Object.hasOwn(said, 'Default'), constraints: constraintsOf(said) }];
    }),
  );
}

function constraintsOf(parameter: Readonly<Record<string, Written>>): Constraints {
  const text = (name: string) => (typeof parameter[name] === 'string' ? parameter[name] : undefined);
  const { AllowedValues: allowed } = parameter;
  return {
    type: text('Type') ?? 'String',
    allowedValues: Array.isArray(allowed) ? allowed.map(String) : undefined,
    allowedPattern: text('AllowedPattern'),
    minValue: text('MinValue'),
    maxValue: text('MaxValue'),
    minLength: text('MinLength'),
    maxLength: text('MaxLength'),
    noEcho: text('NoEcho')?.toLowerCase() === 'true',
  };
}

/** None of a resource that only some deployments make. */
function typeOf(resource: Written): readonly string[] {
  const { Type: type, Condition: condition } = mapOf(resource);
  return typeof type === 'string' && condition === undefined ? [type] : [];
}

function mapOf(written: Written | undefined): Readonly<Record<string, Written>> {
  return isMap(written) ? written : {};
}

function readText(path: string, report: Report): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    report(`there is no file ${quote(path)}`, 'missing file');
    return undefined;
  }
}
