import type {
  Change,
  ChangeSetStatus,
  ExecutionStatus,
  OnStackFailure,
  ResourceStatus,
  StackEvent,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import type { StackPolicy } from './stack-policy.ts';
import type { ParameterValues } from './template/parameters.ts';
import type { Template } from './template/template.ts';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** What a stack is, or is to become: one template with everything that it was given. */
export interface Design {
  readonly template: Template;
  /** The template as it was sent. */
  readonly body: string;
  readonly parameters: ParameterValues;
  readonly tags: readonly Tag[];
  readonly capabilities: readonly string[];
  readonly roleArn?: string;
}

/** A resource that exists, or existed. Records are never changed: a new state is a new record. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  /** '' until the service has named it. */
  readonly physicalId: string;
  readonly status: ResourceStatus;
  readonly statusReason?: string;
  readonly changedAt: Date;
  /** Worked out and coerced, stack tags included. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface StackOutput {
  readonly OutputKey: string;
  readonly OutputValue: string;
  readonly Description?: string;
  readonly ExportName?: string;
}

export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly description?: string;
  readonly clientToken?: string;
  readonly onStackFailure: OnStackFailure;
  readonly includesNested: boolean;
  /** Of a nested stack's: the ids of the change set that it came with, and of the outermost. */
  parentId?: string;
  rootId?: string;
  readonly design: Design;
  status: ChangeSetStatus;
  statusReason?: string;
  executionStatus: ExecutionStatus;
  changes: readonly Change[];
}

/** What an operation found of each resource that it touched, in the order in which it touched them. */
export type Journal = Map<string, { readonly before?: StackResource; readonly inPlace: boolean }>;

/** An update's way back, as far as it is still to go. */
export interface Rollback {
  /** What the update was to make of the stack. */
  readonly design: Design;
  /** Resources that are not yet what they were. */
  readonly left: Journal;
  /** What the update has made, last things first: goes when all is as it was. */
  readonly made: StackResource[];
}

/** What is being done to a stack right now. */
export interface Operation {
  /** Stops the work on resources: a resource failed, or the stack is to be deleted. */
  readonly abort: AbortController;
  /** Resolves when the stack has come to rest. */
  readonly done: Promise<void>;
  /** Set when a DeleteStack has overtaken a creation: what was made is then deleted by it, not rolled back. */
  superseded: boolean;
}

/** One stack, from its first change set or CreateStack until long after its deletion. */
export interface Stack {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly createdAt: Date;
  updatedAt?: Date;
  deletedAt?: Date;
  status: StackStatus;
  statusReason?: string;
  design: Design;
  outputs: readonly StackOutput[];
  terminationProtection: boolean;
  /** What updates may do to which resources; without one, everything. */
  policy?: StackPolicy;
  readonly resources: Map<string, StackResource>;
  /** Oldest first. */
  readonly events: StackEvent[];
  readonly changeSets: Map<string, ChangeSet>;
  /** Of the operation that runs or ran last: every event carries it. */
  clientRequestToken?: string;
  operation?: Operation;
  /** Of a nested stack: the id of the one that it is a resource of. */
  parentId?: string;
  /** Of a nested stack that has been updated: what it goes back to when its parent's update fails. */
  revertTo?: Design;
  /** Of a stack in UPDATE_ROLLBACK_FAILED. */
  rollback?: Rollback;
}

/** What a stack really has under a logical id: not what it deleted, nor what no service ever accepted. */
export function presentResource({ resources }: Stack, logicalId: string): StackResource | undefined {
  const resource = resources.get(logicalId);
  return resource?.status === 'DELETE_COMPLETE' || resource?.physicalId === '' ? undefined : resource;
}
