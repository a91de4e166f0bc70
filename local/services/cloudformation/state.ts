import { randomUUID } from 'node:crypto';
import { AwsError } from '../../world/aws-error.ts';
import { partitionOf } from '../../world/partition.ts';
import type { CallContext } from '../../world/service.ts';
import type { StateKey } from '../../world/world.ts';
import type { Design, Stack } from './stack.ts';

/** Stacks by id, deleted ones too, in the order of their creation. */
const stacksKey: StateKey<Map<string, Stack>> = { name: 'cloudformation', create: () => new Map() };

/** All stacks of the caller's region, oldest first. */
export function allStacks({ world, caller }: CallContext): Stack[] {
  return [...world.state(stacksKey).values()].filter((stack) => stack.region === caller.region);
}

/** A deleted stack is found by its id only. */
export function findStack(nameOrId: string | undefined, context: CallContext): Stack | undefined {
  return allStacks(context).find(
    (stack) => stack.id === nameOrId || (stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE'),
  );
}

/** Throws ValidationError "Stack [x] does not exist", the wording of all operations but DescribeStacks. */
export function requireStack(nameOrId: string | undefined, context: CallContext): Stack {
  const stack = findStack(nameOrId, context);
  if (!stack) throw new AwsError('ValidationError', `Stack [${nameOrId}] does not exist`);
  return stack;
}

/** A stack with nothing in it, before its first operation. */
export function addStack(name: string, design: Design, context: CallContext): Stack {
  const { region, accountId } = context.caller;
  if (!/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: ` +
        'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*',
    );
  }
  const stack: Stack = {
    id: `arn:${partitionOf(region).name}:cloudformation:${region}:${accountId}:stack/${name}/${randomUUID()}`,
    name,
    region,
    createdAt: new Date(),
    status: 'REVIEW_IN_PROGRESS',
    design,
    outputs: [],
    terminationProtection: false,
    resources: new Map(),
    events: [],
    changeSets: new Map(),
  };
  context.world.state(stacksKey).set(stack.id, stack);
  return stack;
}
