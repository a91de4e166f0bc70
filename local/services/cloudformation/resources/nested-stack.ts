import { AwsError } from '../../../world/aws-error.ts';
import type { Stack } from '../stack.ts';
import { findStack } from '../state.ts';
import {
  HandlerFailure,
  type Properties,
  type ResourceContext,
  type ResourceType,
  uncheckedProperties,
} from './resource-type.ts';

/**
 * A stack of its own, with its own events, that belongs to another. Every update of that one looks into it, as the template
 * behind an unchanged URL may be another.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html
 */
export const nestedStack: ResourceType = {
  name: 'AWS::CloudFormation::Stack',
  attributes: ['Outputs.*'],
  required: ['TemplateURL'],
  taggable: true,
  properties: () => Promise.resolve(uncheckedProperties('Parameters', 'Tags', 'TemplateURL', 'TimeoutInMinutes')),
  isCreateOnly: () => false,
  isAlwaysUpdated: true,

  async create(properties, context) {
    const input = {
      ...nestedRequest(properties, context.capabilities),
      StackName: context.generateName(128),
      // What it has made goes with the roll-back of the stack around it.
      OnFailure: 'DO_NOTHING',
    };
    const { StackId } = await context.call('cloudformation', 'CreateStack', input);
    const physicalId = String(StackId);
    const child = await requireChild(physicalId, context);
    child.parentId = context.stackId;
    return { physicalId, attributes: {} };
  },

  async update({ physicalId }, after, context) {
    const child = await settled(physicalId, context);
    if (context.isRollback) return await goBack(child, context);
    const before = child.design;
    if (!(await hasBegun(child, nestedRequest(after, context.capabilities), context))) return;
    child.revertTo = before;
    await settled(physicalId, context);
    if (child.status === 'UPDATE_COMPLETE') return;
    delete child.revertTo;
    throw embeddedFailure(child, `updated. Currently in ${child.status} with reason`);
  },

  async stabilize({ physicalId }, context) {
    const child = await settled(physicalId, context);
    if (child.status === 'CREATE_FAILED') throw embeddedFailure(child, 'created');
    return Object.fromEntries(child.outputs.map(({ OutputKey, OutputValue }) => [`Outputs.${OutputKey}`, OutputValue]));
  },

  async delete({ physicalId: StackName }, context) {
    const child = await findChild(StackName, context);
    if (!child) return;
    // A creation is stopped by its deletion, anything else has to end first.
    if (child.status !== 'CREATE_IN_PROGRESS') await settled(StackName, context);
    await context.call('cloudformation', 'DeleteStack', { StackName });
    await settled(StackName, context);
    if (child.status !== 'DELETE_COMPLETE') throw embeddedFailure(child, 'deleted');
  },
};

/** What CloudFormation is asked for a nested stack with these properties. */
export function nestedRequest(
  { TemplateURL, Parameters, Tags }: Properties,
  capabilities: readonly string[],
): Properties {
  return {
    TemplateURL,
    Parameters: Object.entries((Parameters ?? {}) as Properties).map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: Array.isArray(value) ? value.join(',') : String(value),
    })),
    Tags: Tags ?? [],
    Capabilities: capabilities,
  };
}

/** False where there is nothing to update. */
async function hasBegun({ id }: Stack, input: Properties, { call }: ResourceContext): Promise<boolean> {
  try {
    await call('cloudformation', 'UpdateStack', { ...input, StackName: id });
    return true;
  } catch (error) {
    // AWS gives nothing but its words.
    if (error instanceof HandlerFailure && error.message.startsWith('No updates are to be performed.')) return false;
    throw error;
  }
}

/** A child that failed has gone back by itself; one that had made it goes back because its parent has not. */
async function goBack(child: Stack, context: ResourceContext): Promise<void> {
  const { revertTo } = child;
  delete child.revertTo;
  if (child.status === 'UPDATE_ROLLBACK_FAILED') {
    await context.call('cloudformation', 'ContinueUpdateRollback', { StackName: child.id });
    const { status } = await settled(child.id, context);
    if (status !== 'UPDATE_ROLLBACK_COMPLETE') throw embeddedFailure(child, 'rolled back');
  }
  if (!revertTo) return;
  const Parameters = Object.entries(revertTo.parameters).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  const { body: TemplateBody, tags: Tags, capabilities: Capabilities } = revertTo;
  await hasBegun(child, { TemplateBody, Parameters, Tags, Capabilities }, context);
  await settled(child.id, context);
  if (child.status !== 'UPDATE_COMPLETE') throw embeddedFailure(child, 'rolled back');
}

/** Looks again until nothing is being done to the child. */
async function settled(id: string, context: ResourceContext): Promise<Stack> {
  const child = await requireChild(id, context);
  while (child.operation) await context.pause();
  return child;
}

async function requireChild(id: string, context: ResourceContext): Promise<Stack> {
  const child = await findChild(id, context);
  if (!child) throw new AwsError('ValidationError', `Stack [${id}] does not exist`);
  return child;
}

function findChild(id: string, { within }: ResourceContext): Promise<Stack | undefined> {
  return within('cloudformation', (context) => {
    const child = findStack(id, context);
    return child?.status === 'DELETE_COMPLETE' ? undefined : child;
  });
}

function embeddedFailure({ id, statusReason = '' }: Stack, what: string): AwsError {
  return new AwsError('ValidationError', `Embedded stack ${id} was not successfully ${what}: ${statusReason}`);
}
