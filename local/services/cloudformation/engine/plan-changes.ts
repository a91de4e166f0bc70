import { isDeepStrictEqual } from 'node:util';
import type { Change, Replacement, ResourceChangeDetail } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Properties } from '../resources/resource-type.ts';
import { resourceType } from '../resources/types.ts';
import { type Design, presentResource, type Stack, type StackResource } from '../stack.ts';
import { dependencies, runInOrder } from '../template/graph.ts';
import { findReferences } from '../template/references.ts';
import { changedProperties } from './compare.ts';
import { explainChange } from './explain-change.ts';
import { workOutOutputs } from './outputs.ts';
import { needsWork } from './provision.ts';
import { designScope, type Lookup, wantedProperties, wantedResources } from './scope.ts';

export interface Plan {
  /** In the template's order; removals last. */
  readonly changes: readonly Change[];
  /** What each wanted resource is to have, as far as it is known. */
  readonly properties: ReadonlyMap<string, Properties>;
  /** Also true where only outputs or stack tags change. */
  readonly changesAnything: boolean;
}

/** Why a nested stack is in every change set: nobody knows without looking into it. */
const automatic: ResourceChangeDetail = {
  Target: { Attribute: 'Properties', RequiresRecreation: 'Never' },
  Evaluation: 'Dynamic',
  ChangeSource: 'Automatic',
};

/** Stands for ids that only exist once the resource has been made. */
const knownAfterApply = '{{changeSet:KNOWN_AFTER_APPLY}}';

/** Works out what a design would do to a stack, without doing it: what DescribeChangeSet shows. */
export async function planChanges(stack: Stack, design: Design, context: CallContext): Promise<Plan> {
  refuseTypeChanges(stack, design);
  const replaced = new Set<string>();
  const lookup: Lookup = (logicalId) => {
    const resource = stack.resources.get(logicalId);
    return resource && !replaced.has(logicalId) ? resource : notYetKnown(design, logicalId);
  };
  const scope = designScope(design, stack, lookup, context);
  const wanted = wantedResources(design, scope);
  const planned = new Map<string, Change>();
  const properties = new Map<string, Properties>();

  const errors = await runInOrder(dependencies(design.template, wanted), async (logicalId) => {
    const current = presentResource(stack, logicalId);
    const after = await wantedProperties(logicalId, design, scope);
    properties.set(logicalId, after);
    const changed = current ? changedProperties(current.properties, after) : [];
    if (current && changed.length === 0 && !needsWork(current)) return;
    const explained = changed.flatMap((name) => explainChange({ logicalId, name, stack, design, replaced }));
    const details = current && resourceType(current.type).isAlwaysUpdated ? [...explained, automatic] : explained;
    const change = current ? modification(current, details) : addition(logicalId, design);
    if (change.ResourceChange?.Replacement !== 'False') replaced.add(logicalId);
    planned.set(logicalId, change);
  });
  if (errors.length > 0) throw errors[0];

  const removed = [...stack.resources.values()].filter(({ logicalId }) => !wanted.includes(logicalId));
  const changes = [
    ...wanted.flatMap((logicalId) => planned.get(logicalId) ?? []),
    ...removed.map((resource) => removal(resource, stack.design)),
  ];
  const sameAround =
    isDeepStrictEqual(design.tags, stack.design.tags) &&
    isDeepStrictEqual(workOutOutputs(design, scope), stack.outputs);
  return { changes, properties, changesAnything: changes.length > 0 || !sameAround };
}

function refuseTypeChanges(stack: Stack, design: Design): void {
  const retyped = [...stack.resources.values()]
    .filter(({ logicalId, type }) => (design.template.Resources[logicalId]?.Type ?? type) !== type)
    .map((resource) => resource.logicalId);
  if (retyped.length === 0) return;
  throw new AwsError(
    'ValidationError',
    `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${retyped.join(', ')}]`,
  );
}

function notYetKnown(design: Design, logicalId: string): ReturnType<Lookup> {
  const { Resources, Outputs } = design.template;
  const asked = findReferences([Resources, Outputs]).flatMap(({ name, attribute }) =>
    name === logicalId && attribute !== undefined ? [attribute] : [],
  );
  return { physicalId: knownAfterApply, attributes: Object.fromEntries(asked.map((name) => [name, knownAfterApply])) };
}

function addition(LogicalResourceId: string, design: Design): Change {
  const ResourceType = design.template.Resources[LogicalResourceId]?.Type;
  return {
    Type: 'Resource',
    ResourceChange: { Action: 'Add', LogicalResourceId, ResourceType, Scope: [], Details: [] },
  };
}

function modification(current: StackResource, Details: ResourceChangeDetail[]): Change {
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: 'Modify',
      LogicalResourceId: current.logicalId,
      PhysicalResourceId: current.physicalId,
      ResourceType: current.type,
      Replacement: replacement(Details),
      Scope: [...new Set(Details.flatMap((detail) => detail.Target?.Attribute ?? []))],
      Details,
    },
  };
}

/** Certain where a create-only property changes for certain; open where it hangs on another resource's new id. */
function replacement(details: readonly ResourceChangeDetail[]): Replacement {
  const recreating = details.filter((detail) => detail.Target?.RequiresRecreation === 'Always');
  if (recreating.length === 0) return 'False';
  return recreating.some((detail) => detail.Evaluation === 'Static') ? 'True' : 'Conditional';
}

function removal(resource: StackResource, design: Design): Change {
  const policy = design.template.Resources[resource.logicalId]?.DeletionPolicy;
  return {
    Type: 'Resource',
    ResourceChange: {
      Action: 'Remove',
      PolicyAction: policy?.startsWith('Retain') ? 'Retain' : 'Delete',
      LogicalResourceId: resource.logicalId,
      PhysicalResourceId: resource.physicalId,
      ResourceType: resource.type,
      Scope: [],
      Details: [],
    },
  };
}
