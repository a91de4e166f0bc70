import type { StackDesign } from '../../../cloudformation/change-set.ts';
import { type Stack, stackTemplate } from '../../../cloudformation/stack.ts';
import type { Run } from '../../../run.ts';

/** What a stack is made from, with the tags that it has. */
export interface DeployedDesign extends StackDesign {
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A NoEcho parameter is told as asterisks, four or five of them as AWS's own pages have it; of its value there is nothing but
 * «the one that the stack has». https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
const NO_ECHO = /^\*{4,}$/;

export async function deployedDesign(stack: Stack, { aws }: Run): Promise<DeployedDesign> {
  const parameters = Object.entries(stack.parameters).map(
    ([name, value]) => [name, NO_ECHO.test(value) ? undefined : value] as const,
  );
  return {
    templateBody: (await stackTemplate(aws, stack.id)) ?? '',
    parameters: Object.fromEntries(parameters),
    capabilities: stack.capabilities,
    tags: stack.tags,
  };
}

/** Whether the stack would stay as it is, as far as can be told. CloudFormation gives templates back without the space around them. */
export function isSameDesign(before: DeployedDesign, { templateBody, parameters = {} }: StackDesign): boolean {
  const isKept = ([name, value]: [string, string | undefined]) =>
    value === undefined || (before.parameters[name] ?? value) === value;
  return before.templateBody.trim() === templateBody.trim() && Object.entries(parameters).every(isKept);
}
