import { AwsError } from '../../../world/aws-error.ts';
import { glob } from '../../../world/glob.ts';
import { isResourceType, resourceType } from '../resources/types.ts';
import { dependencies, findCycle } from './graph.ts';
import { findReferences, type Reference } from './references.ts';
import { type Template, templateFormatError } from './template.ts';

/** What CloudFormation checks before it accepts a template: types, names, attributes, conditions, circles. */
export function validateTemplate(template: Template): void {
  checkTypes(template);
  checkSection(
    template,
    'Resources',
    Object.values(template.Resources).flatMap((one) => findReferences(one.Properties)),
  );
  checkSection(template, 'Outputs', findReferences(template.Outputs));
  checkDependsOn(template);
  checkConditions(template);
  const cycle = findCycle(dependencies(template, Object.keys(template.Resources)));
  if (cycle.length > 0) {
    throw new AwsError('ValidationError', `Circular dependency between resources: [${cycle.join(', ')}]`);
  }
}

function checkTypes(template: Template): void {
  const types = Object.values(template.Resources).map((resource) => resource.Type);
  const unknown = [...new Set(types.filter((type) => !isResourceType(type)))];
  if (unknown.length > 0) throw templateFormatError(`Unrecognized resource types: [${unknown.join(', ')}]`);
}

function checkSection(template: Template, section: 'Resources' | 'Outputs', references: readonly Reference[]): void {
  const unresolved = references.filter(({ name, attribute }) => attribute === undefined && !isKnown(template, name));
  if (unresolved.length > 0) {
    const names = [...new Set(unresolved.map((reference) => reference.name))];
    throw templateFormatError(
      `Unresolved resource dependencies [${names.join(', ')}] in the ${section} block of the template`,
    );
  }
  for (const { name, attribute } of references) if (attribute !== undefined) checkAttribute(template, name, attribute);
}

function isKnown(template: Template, name: string): boolean {
  return (
    name.startsWith('AWS::') || Object.hasOwn(template.Parameters, name) || Object.hasOwn(template.Resources, name)
  );
}

function checkAttribute(template: Template, name: string, attribute: string): void {
  const resource = template.Resources[name];
  if (!resource) {
    throw new AwsError(
      'ValidationError',
      `Template error: instance of Fn::GetAtt references undefined resource ${name}`,
    );
  }
  if (!resourceType(resource.Type).attributes.some((name) => glob(name).test(attribute))) {
    throw new AwsError(
      'ValidationError',
      `Template error: resource ${name} does not support attribute type ${attribute} in Fn::GetAtt`,
    );
  }
}

function checkDependsOn(template: Template): void {
  const wanted = Object.values(template.Resources).flatMap((resource) => resource.DependsOn);
  const missing = wanted.filter((name) => !Object.hasOwn(template.Resources, name));
  if (missing.length === 0) return;
  throw templateFormatError(
    `Unresolved resource dependencies [${missing.join(', ')}] in the Resources block of the template`,
  );
}

function checkConditions(template: Template): void {
  const holders = [...Object.values(template.Resources), ...Object.values(template.Outputs)];
  const missing = holders
    .map((holder) => holder.Condition)
    .find((name) => name !== undefined && !Object.hasOwn(template.Conditions, name));
  if (missing !== undefined) {
    throw templateFormatError(`Unresolved condition dependency ${missing} in the Resources block of the template`);
  }
}
