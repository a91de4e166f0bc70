import { randomBytes } from 'node:crypto';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Properties, ResourceContext, ResourceType } from '../resources/resource-type.ts';
import { resourceType } from '../resources/types.ts';
import type { Stack, StackResource } from '../stack.ts';
import type { StackPolicy } from '../stack-policy.ts';
import { statusReason } from './reason.ts';
import { recordEvent, recordResource } from './record.ts';
import { serviceFailure } from './service-failure.ts';

/** One stack operation as the work on its resources sees it. */
export interface StackWork {
  readonly stack: Stack;
  readonly context: CallContext;
  /** Stops what is on its way when a resource fails. Absent where nothing may be cancelled: rollback, clean-up, deletion. */
  readonly abort?: AbortController;
  /** What the operation's caller has acknowledged, for stacks inside this one. */
  readonly capabilities?: readonly string[];
  /** Guards what is already there. Absent where nothing is guarded: creation, rollback, clean-up, deletion. */
  readonly policy?: StackPolicy | undefined;
}

type Verb = 'CREATE' | 'UPDATE';
type Identity = Omit<StackResource, 'changedAt' | 'status' | 'statusReason'>;

/** Makes a resource: the first of its logical id (CREATE), or one that takes another's place (UPDATE). */
export function createResource(
  work: StackWork,
  wanted: Pick<Identity, 'logicalId' | 'type' | 'properties'>,
  replaces?: string,
) {
  const verb = replaces === undefined ? 'CREATE' : 'UPDATE';
  const blank: Identity = { ...wanted, physicalId: replaces ?? '', attributes: {} };
  return attempt(work, verb, blank, async (type, context) => {
    const reason = replaces && 'Requested update requires the creation of a new physical resource; hence creating one.';
    recordResource(work.stack, { ...blank, status: `${verb}_IN_PROGRESS`, ...(reason && { statusReason: reason }) });
    await checkProperties(type, wanted.properties);
    const record = { ...wanted, ...(await type.create(wanted.properties, context)) };
    recordResource(work.stack, {
      ...record,
      status: `${verb}_IN_PROGRESS`,
      statusReason: 'Resource creation Initiated',
    });
    const late = await type.stabilize?.(record, context);
    recordResource(work.stack, { ...record, ...(late && { attributes: late }), status: `${verb}_COMPLETE` });
  });
}

/** Changes a resource in place. */
export function updateResource(work: StackWork, current: StackResource, properties: Properties) {
  const { logicalId, type, physicalId, attributes } = current;
  const record: Identity = { logicalId, type, physicalId, attributes, properties };
  return attempt(work, 'UPDATE', record, async (handlers, context) => {
    recordResource(work.stack, { ...record, status: 'UPDATE_IN_PROGRESS' });
    await checkProperties(handlers, properties);
    await handlers.update?.(current, properties, context);
    const late = await handlers.stabilize?.(record, context);
    recordResource(work.stack, { ...record, ...(late && { attributes: late }), status: 'UPDATE_COMPLETE' });
  });
}

/** Deletes one physical resource, whether it is still the one that the stack has under its logical id or not. */
export async function deleteResource(work: StackWork, resource: StackResource): Promise<void> {
  const { statusReason: _, ...plain } = resource;
  const isCurrent = work.stack.resources.get(resource.logicalId)?.physicalId === resource.physicalId;
  const record = isCurrent ? recordResource : recordEvent;
  record(work.stack, { ...plain, status: 'DELETE_IN_PROGRESS' });
  try {
    if (resource.physicalId !== '') {
      await resourceType(resource.type).delete(resource, resourceContext(work, resource.logicalId));
    }
    record(work.stack, { ...plain, status: 'DELETE_COMPLETE' });
  } catch (error) {
    record(work.stack, { ...plain, status: 'DELETE_FAILED', statusReason: statusReason(error) });
    throw error;
  }
}

async function attempt(
  work: StackWork,
  verb: Verb,
  record: Identity,
  act: (type: ResourceType, context: ResourceContext) => Promise<void>,
): Promise<void> {
  try {
    await act(resourceType(record.type), resourceContext(work, record.logicalId));
  } catch (error) {
    const cancelled = work.abort?.signal.aborted === true;
    const reason = cancelled ? `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled` : statusReason(error);
    // What the service had accepted before it failed has to be deleted later: its id must not be lost.
    const latest = work.stack.resources.get(record.logicalId) ?? record;
    recordResource(work.stack, { ...latest, status: `${verb}_FAILED`, statusReason: reason });
    throw error;
  }
}

async function checkProperties({ properties, required }: ResourceType, given: Properties): Promise<void> {
  const shape = await properties();
  const known = shape.kind === 'structure' ? shape.members : new Map();
  const problems = [
    ...required.filter((name) => given[name] === undefined).map((name) => `#: required key [${name}] not found`),
    ...Object.keys(given)
      .filter((name) => !known.has(name))
      .map((name) => `#: extraneous key [${name}] is not permitted`),
  ];
  if (problems.length > 0) throw new AwsError('ValidationError', `Model validation failed (${problems.join(', ')})`);
}

function resourceContext({ stack, context, abort, capabilities = [] }: StackWork, logicalId: string): ResourceContext {
  const { world, caller } = context;
  const signal = abort ? AbortSignal.any([abort.signal, world.closing]) : world.closing;
  return {
    accountId: caller.accountId,
    region: stack.region,
    stackId: stack.id,
    stackName: stack.name,
    capabilities,
    isRollback: abort === undefined,
    objects: world.objects,
    signal,
    generateName: (maxLength) => physicalName(`${stack.name}-${logicalId}`, maxLength),
    call: (service, operation, input) =>
      world.call(service, operation, { ...input }, caller).catch((error: unknown) => {
        throw error instanceof AwsError ? serviceFailure(service, error) : error;
      }),
    within: (service, act) =>
      Promise.resolve(context)
        .then(act)
        .catch((error: unknown) => {
          throw error instanceof AwsError ? serviceFailure(service, error) : error;
        }),
    pause: () => world.pace.phase(signal),
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

function physicalName(front: string, maxLength: number): string {
  const random = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${front.slice(0, maxLength - random.length - 1)}-${random}`;
}
