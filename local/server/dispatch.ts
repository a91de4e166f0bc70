import { AwsError } from '../world/aws-error.ts';
import { checkShape } from '../world/check-shape.ts';
import type { CallContext } from '../world/service.ts';
import { type OperationShape, operationShape } from '../world/shapes.ts';
import type { OperationService } from '../world/world.ts';
import { type ServiceEntry, services } from './services.ts';

/** The shapes of an operation. Throws the service's "unknown operation" error. */
export async function shapeOf(service: OperationService, operation: string): Promise<OperationShape> {
  const shape = operationShape(await services[service].client(), operation);
  if (!shape) throw new AwsError(services[service].unknownOperation, `Could not find operation ${operation}`);
  return shape;
}

/** Calls one operation between two checks: of its input, which is the client's fault, and of its output, which is ours. */
export async function dispatch(
  service: OperationService,
  operation: string,
  input: Record<string, unknown>,
  context: CallContext,
): Promise<Record<string, unknown>> {
  const entry = services[service];
  const shape = await shapeOf(service, operation);
  const run = (await entry.operations())[operation];
  if (!run) throw new AwsError(entry.unknownOperation, `the local AWS does not play ${service} ${operation}`);
  checkInput(entry, shape, input);
  const output = await run(input, context);
  checkOutput(shape, output, `${service} ${operation}`);
  return output;
}

function checkInput(entry: ServiceEntry, shape: OperationShape, input: Record<string, unknown>): void {
  const { missing, unknown, mistyped } = checkShape(shape.input, input);
  const malformed = [
    ...mistyped.map(
      ({ path, expected, got }) => `${got.toUpperCase()}_VALUE can not be converted to a ${expected} at '${path}'`,
    ),
    ...unknown.map((path) => `unknown member '${path}'`),
  ];
  if (malformed.length > 0) throw new AwsError('SerializationException', malformed.join('; '));
  if (missing.length === 0) return;
  const count = `${missing.length} validation error${missing.length > 1 ? 's' : ''} detected: `;
  const each = missing.map((path) => `Value null at '${path}' failed to satisfy constraint: Member must not be null`);
  throw new AwsError(entry.invalidInput, count + each.join('; '));
}

/**
 * An SDK drops what it does not know without a word, so that a slip here would look like a missing feature there.
 * Missing members are no slip: AWS itself leaves out "required" ones, such as the ModelArtifacts of a job that still runs.
 */
function checkOutput(shape: OperationShape, output: Record<string, unknown>, what: string): void {
  const { unknown, mistyped } = checkShape(shape.output, output);
  const slips = [
    ...unknown.map((path) => `unknown ${path}`),
    ...mistyped.map(({ path, expected, got }) => `${path} is a ${got}, not a ${expected}`),
  ];
  if (slips.length > 0)
    throw new Error(`the local AWS's answer to ${what} does not fit its shape: ${slips.join(', ')}`);
}
