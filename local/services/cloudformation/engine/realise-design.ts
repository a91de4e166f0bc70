import type { Design, Journal, Stack } from '../stack.ts';
import type { StackWork } from './handle-resource.ts';
import { checkExports, workOutOutputs } from './outputs.ts';
import { provision } from './provision.ts';
import { statusReason } from './reason.ts';
import { designScope } from './scope.ts';

/** Provisions resources, then outputs. Resolves to the sentence that says what failed. */
export async function realiseDesign(work: StackWork, design: Design, journal: Journal): Promise<string | undefined> {
  const { stack, context } = work;
  try {
    const errors = await provision({ ...work, capabilities: design.capabilities }, design, journal);
    if (errors.length > 0) return describeFailure(stack) || `${statusReason(errors[0])} `;
    const scope = designScope(design, stack, (logicalId) => stack.resources.get(logicalId), context);
    const outputs = workOutOutputs(design, scope);
    checkExports(stack, outputs, context);
    stack.outputs = outputs;
    return undefined;
  } catch (error) {
    return `${statusReason(error)} `;
  }
}

/** '' where no resource failed: the template itself could not be worked out. */
function describeFailure(stack: Stack): string {
  return (['create', 'update'] as const)
    .map((verb) => {
      const status = `${verb.toUpperCase()}_FAILED`;
      const failed = [...stack.resources.values()].filter((resource) => resource.status === status);
      const names = failed.map((resource) => resource.logicalId).join(', ');
      return failed.length > 0 ? `The following resource(s) failed to ${verb}: [${names}]. ` : '';
    })
    .join('');
}
