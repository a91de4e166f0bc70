import { type Given, givenText } from '../given.ts';
import type { Report } from '../problem.ts';
import type { AvailableMode, Input } from '../table/input.ts';
import { type InputName, inputNames, inputs, type Values } from '../table/inputs.ts';
import { readValue } from './read-value.ts';

/**
 * The values that the mode uses, or everything that was given while the mode is unknown. A wrong value is reported, and its
 * default stands in.
 */
export async function readValues(
  given: ReadonlyMap<string, Given>,
  mode: AvailableMode | undefined,
  report: (name: InputName, ...problem: Parameters<Report>) => void,
): Promise<Values> {
  const values: Partial<Record<InputName, unknown>> = {};
  for (const name of inputNames) {
    const input: Input = inputs[name];
    const own = isUsed(input, mode) ? given.get(name) : undefined;
    const value = own && (await readValue(input.kind, own, (...problem) => report(name, ...problem)));
    values[name] = value ?? (await readDefault(input));
  }
  // The one place where the table's kinds and their types meet: readValue returns what Value<Kind> says.
  return values as Values;
}

function isUsed({ modes }: Input, mode: AvailableMode | undefined): boolean {
  return mode === undefined ? modes.length > 0 : modes.includes(mode);
}

async function readDefault(input: Input): Promise<unknown> {
  if (input.default === undefined) return undefined;
  return await readValue(input.kind, givenText(input.default, 'default'), (problem) => {
    throw new Error(`the default "${input.default}" ${problem}`);
  });
}
