import { isDeepStrictEqual } from 'node:util';
import type { ResourceChangeDetail, ResourceTargetDefinition } from '@aws-sdk/client-cloudformation';
import { resourceType } from '../resources/types.ts';
import type { Design, Stack } from '../stack.ts';
import { findReferences } from '../template/references.ts';

/**
 * Why a property changes: its text in the template, a parameter's value, or another resource that gets a new id. Only the last
 * is open until the change set runs (Evaluation Dynamic).
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ResourceChangeDetail.html
 */
export function explainChange(change: {
  readonly logicalId: string;
  readonly name: string;
  readonly stack: Stack;
  readonly design: Design;
  /** Logical ids of the resources that get a new id. */
  readonly replaced: ReadonlySet<string>;
}): ResourceChangeDetail[] {
  const { logicalId, name, stack, design, replaced } = change;
  const declared = design.template.Resources[logicalId];
  const after = declared?.Properties[name];
  const before = stack.design.template.Resources[logicalId]?.Properties[name];
  const Target: ResourceTargetDefinition = {
    Attribute: name === 'Tags' ? 'Tags' : 'Properties',
    ...(name !== 'Tags' && { Name: name }),
    RequiresRecreation: resourceType(declared?.Type ?? '').isCreateOnly(name) ? 'Always' : 'Never',
  };

  const references = findReferences(after);
  const fromResources = references
    .filter((reference) => replaced.has(reference.name))
    .map(
      ({ name: cause, attribute }): ResourceChangeDetail => ({
        Target,
        Evaluation: 'Dynamic',
        ChangeSource: attribute === undefined ? 'ResourceReference' : 'ResourceAttribute',
        CausingEntity: attribute === undefined ? cause : `${cause}.${attribute}`,
      }),
    );
  const fromParameters = references
    .filter((reference) => stack.design.parameters[reference.name] !== design.parameters[reference.name])
    .map(
      (reference): ResourceChangeDetail => ({
        Target,
        Evaluation: 'Static',
        ChangeSource: 'ParameterReference',
        CausingEntity: reference.name,
      }),
    );
  const indirect = [...fromResources, ...fromParameters];
  const isDirect = indirect.length === 0 || !isDeepStrictEqual(before, after);
  return isDirect ? [...indirect, { Target, Evaluation: 'Static', ChangeSource: 'DirectModification' }] : indirect;
}
