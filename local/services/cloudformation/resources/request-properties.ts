import { operationShape, type Shape } from '../../../world/shapes.ts';

/** Resources that are described by the very members of the API requests that make and change them. `sdk` is the client's module. */
export function requestProperties(sdk: object, ...operations: string[]): Shape & { kind: 'structure' } {
  const inputs = operations.map((operation) => operationShape(sdk, operation)?.input);
  const members = inputs.flatMap((input) => (input?.kind === 'structure' ? [...input.members] : []));
  return { kind: 'structure', members: new Map(members), required: [] };
}
