import type { ObjectStore } from '../../../world/object-store.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Shape } from '../../../world/shapes.ts';
import type { OperationService } from '../../../world/world.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** What a resource type may do and know while it works on one resource of one stack. */
export interface ResourceContext {
  readonly accountId: string;
  readonly region: string;
  readonly stackId: string;
  readonly stackName: string;
  /** What the caller has acknowledged. */
  readonly capabilities: readonly string[];
  /** An update that takes a resource back to what it was. */
  readonly isRollback: boolean;
  readonly objects: ObjectStore;
  /** Aborted when another resource of the stack has failed, or the server shuts down. */
  readonly signal: AbortSignal;
  /** A name for a resource that was given none: `<stack>-<logical id>-<random>`, cut to the service's limit. */
  generateName(maxLength: number): string;
  /** Throws {@link HandlerFailure} where the service refuses. */
  call(service: OperationService, operation: string, input: Properties): Promise<Record<string, unknown>>;
  /** Works in a service's state: where only stacks can speak to it here, or know more than its operations say. Throws {@link HandlerFailure} where it refuses. */
  within<T>(service: 'apigateway' | 'cloudformation', act: (context: CallContext) => T): Promise<T>;
  /** Waits between two looks at a resource that is on its way. */
  pause(): Promise<void>;
}

/** What exists as soon as the service has accepted the request. */
export interface Created {
  /** What Ref gives. */
  readonly physicalId: string;
  /** What Fn::GetAtt gives: a value for each of the type's `attributes`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A resource as the stack knows it. Its name is not to be read from its ARN: SageMaker writes ARNs in lower case. */
export interface Existing extends Created {
  readonly properties: Properties;
}

/** One resource type, as CloudFormation's registry has it: what its properties are and how its handlers work. */
export interface ResourceType {
  readonly name: string;
  /** The names that Fn::GetAtt may ask for; `*` stands for anything. */
  readonly attributes: readonly string[];
  readonly required: readonly string[];
  /** The properties' types: values are coerced to them, since parameters are text. A structure. */
  properties(): Promise<Shape>;
  /** A change of such a property replaces the resource. */
  isCreateOnly(property: string): boolean;
  /** True where every update of the stack has to look into the resource, though none of its properties has changed. */
  readonly isAlwaysUpdated?: boolean;
  /** True where the stack's tags are put on the resource. */
  readonly taggable: boolean;
  /** What the caller has to acknowledge before such a resource is made. */
  capability?(properties: Properties): 'CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM';
  create(properties: Properties, context: ResourceContext): Promise<Created>;
  /** In place, for everything that is not create-only. */
  update?(current: Existing, after: Properties, context: ResourceContext): Promise<void>;
  /** Resolves when a created or updated resource is ready, to attributes that are known by then only. Throws {@link HandlerFailure}. */
  stabilize?(current: Existing, context: ResourceContext): Promise<Created['attributes'] | undefined>;
  /** Deleting what is already gone succeeds. */
  delete(current: Existing, context: ResourceContext): Promise<void>;
}

/** A resource that was accepted but did not become what it should. `handlerErrorCode` as in the registry's contract. */
export class HandlerFailure extends Error {
  readonly handlerErrorCode: string;

  constructor(handlerErrorCode: string, message: string) {
    super(message);
    this.handlerErrorCode = handlerErrorCode;
  }
}

/** The types of properties that we keep but do not look into. */
export function uncheckedProperties(...names: string[]): Shape {
  return {
    kind: 'structure',
    members: new Map(names.map((name) => [name, () => ({ kind: 'document' as const })])),
    required: [],
  };
}
