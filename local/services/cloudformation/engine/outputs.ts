import { AwsError } from '../../../server/aws-error.ts';
import type { CallContext } from '../../../server/service.ts';
import type { Design, Stack, StackOutput } from '../stack.ts';
import { allStacks } from '../state.ts';
import { evaluate, type Scope } from '../template/evaluate.ts';

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
  const others = allStacks(context).filter((other) => other !== stack && other.status !== 'DELETE_COMPLETE');
  for (const { ExportName } of outputs) {
    const owner = others.find((other) => other.outputs.some((one) => one.ExportName === ExportName));
    if (ExportName !== undefined && owner) {
      throw new AwsError(
        'ValidationError',
        `Export with name ${ExportName} is already exported by stack ${owner.name}.`,
      );
    }
  }
  const dropped = stack.outputs.filter((one) => !outputs.some(({ ExportName }) => ExportName === one.ExportName));
  for (const { ExportName } of dropped) {
    const importer = others.find((other) => ExportName !== undefined && other.imports.has(ExportName));
    if (importer) {
      throw new AwsError('ValidationError', `Cannot delete export ${ExportName} as it is in use by ${importer.name}.`);
    }
  }
}
