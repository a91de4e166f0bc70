import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import type { Design, Stack, StackOutput } from '../stack.ts';
import { allStacks } from '../state.ts';
import { evaluate, type Scope } from '../template/evaluate.ts';
import { designScope } from './scope.ts';

/** A design's outputs, in the template's order, without those whose condition is false. */
export function workOutOutputs(design: Design, scope: Scope): StackOutput[] {
  return Object.entries(design.template.Outputs)
    .filter(([, output]) => output.Condition === undefined || scope.condition(output.Condition))
    .map(([OutputKey, { Value, Description, Export }]) => ({
      OutputKey,
      OutputValue: String(evaluate(Value, scope)),
      ...(Description !== undefined && { Description }),
      ...(Export && { ExportName: String(evaluate(Export.Name, scope)) }),
    }));
}

/** Exports are unique in an account's region, and stay while another stack imports them. */
export function checkExports(stack: Stack, outputs: readonly StackOutput[], context: CallContext): void {
  const others = allStacks(context).filter((other) => other !== stack && isAlive(other));
  for (const name of exportNames(outputs)) {
    const owner = others.find((other) => exportNames(other.outputs).includes(name));
    if (owner)
      throw new AwsError('ValidationError', `Export with name ${name} is already exported by stack ${owner.name}.`);
  }
  for (const { ExportName: name, OutputValue } of stack.outputs) {
    const next = outputs.find((output) => output.ExportName === name);
    if (name === undefined || next?.OutputValue === OutputValue) continue;
    const importer = others.find((other) => importedNames(other, context).includes(name));
    const verb = next ? 'update' : 'delete';
    if (importer)
      throw new AwsError('ValidationError', `Cannot ${verb} export ${name} as it is in use by ${importer.name}.`);
  }
}

function isAlive({ status }: Stack): boolean {
  return status !== 'DELETE_COMPLETE' && status !== 'REVIEW_IN_PROGRESS';
}

function exportNames(outputs: readonly StackOutput[]): string[] {
  return outputs.flatMap(({ ExportName }) => ExportName ?? []);
}

function importedNames(stack: Stack, context: CallContext): string[] {
  const scope = designScope(stack.design, stack, (logicalId) => stack.resources.get(logicalId), context);
  const { Resources, Outputs } = stack.design.template;
  return findImports([Resources, Outputs]).map((name) => String(evaluate(name, scope)));
}

/** What every Fn::ImportValue inside a value names. */
function findImports(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'Fn::ImportValue' ? [member] : findImports(member)));
}
