import { AwsError } from '../../../world/aws-error.ts';
import { partitionOf } from '../../../world/partition.ts';
import type { CallContext } from '../../../world/service.ts';
import { coerce } from '../resources/coerce.ts';
import type { Properties } from '../resources/resource-type.ts';
import { resourceType } from '../resources/types.ts';
import type { Design, Stack, StackResource, Tag } from '../stack.ts';
import { allStacks } from '../state.ts';
import { evaluate, type Scope } from '../template/evaluate.ts';
import { parameterValue } from '../template/parameters.ts';
import { templateFormatError } from '../template/template.ts';

/** How a resource is looked up while a template is worked out: undefined = it does not exist yet. */
export type Lookup = (logicalId: string) => Pick<StackResource, 'physicalId' | 'attributes'> | undefined;

/** What the names in a design's template stand for, with resources as `lookup` knows them. */
export function designScope(design: Design, stack: Stack, lookup: Lookup, context: CallContext): Scope {
  const { template } = design;
  const found = (logicalId: string) => {
    const resource = lookup(logicalId);
    if (!resource) throw templateFormatError(`Unresolved resource dependencies [${logicalId}] in the Resources block`);
    return resource;
  };
  const scope: Scope = {
    parameters: new Map([
      ...Object.entries(template.Parameters).map(
        ([name, declared]) => [name, parameterValue(declared, design.parameters[name] ?? '')] as const,
      ),
      ...pseudoParameters(stack, context),
    ]),
    mappings: template.Mappings,
    condition: (name) => {
      if (!Object.hasOwn(template.Conditions, name)) {
        throw new AwsError('ValidationError', `Template error: unresolved condition dependency: ${name}`);
      }
      return evaluate(template.Conditions[name], scope) === true;
    },
    reference: (logicalId) => found(logicalId).physicalId,
    attribute: (logicalId, name) => {
      const { attributes, physicalId } = found(logicalId);
      const value = attributes[name];
      if (value !== undefined) return value;
      throw new AwsError(
        'ValidationError',
        `Output '${name.replace('Outputs.', '')}' not found in stack '${physicalId}'`,
      );
    },
    exported: (name) => exportedValue(name, context),
  };
  return scope;
}

function pseudoParameters(stack: Stack, { caller }: CallContext): [string, string | string[]][] {
  const partition = partitionOf(stack.region);
  return [
    ['AWS::AccountId', caller.accountId],
    ['AWS::NotificationARNs', []],
    ['AWS::Partition', partition.name],
    ['AWS::Region', stack.region],
    ['AWS::StackId', stack.id],
    ['AWS::StackName', stack.name],
    ['AWS::URLSuffix', partition.urlSuffix],
  ];
}

function exportedValue(name: string, context: CallContext): string {
  const outputs = allStacks(context).flatMap((other) => other.outputs);
  const output = outputs.find((one) => one.ExportName === name);
  if (!output) throw new AwsError('ValidationError', `No export named ${name} found.`);
  return output.OutputValue;
}

/** The resources that a design asks for: those without a condition, or with a true one. */
export function wantedResources(design: Design, scope: Scope): string[] {
  return Object.entries(design.template.Resources)
    .filter(([, resource]) => resource.Condition === undefined || scope.condition(resource.Condition))
    .map(([logicalId]) => logicalId);
}

/** A resource's properties as its service is to get them: worked out, coerced, with the stack's tags. */
export async function wantedProperties(logicalId: string, design: Design, scope: Scope): Promise<Properties> {
  const declared = design.template.Resources[logicalId];
  const type = resourceType(declared?.Type ?? '');
  const properties = coerce(evaluate(declared?.Properties ?? {}, scope), await type.properties()) as Properties;
  const tags = type.taggable ? mergeTags(design.tags, (properties['Tags'] ?? []) as readonly Tag[]) : [];
  return tags.length > 0 ? { ...properties, Tags: tags } : properties;
}

/** A resource's own tag wins over the stack's. */
function mergeTags(stackTags: readonly Tag[], own: readonly Tag[]): Tag[] {
  return [...stackTags.filter((tag) => !own.some(({ Key }) => Key === tag.Key)), ...own];
}
