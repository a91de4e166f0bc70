import type { CallContext, Operation, Operations } from '../../world/service.ts';
import { deleteChangeSet, describeChangeSet, listChangeSets } from './operations/change-sets.ts';
import { continueUpdateRollback } from './operations/continue-update-rollback.ts';
import { createChangeSet } from './operations/create-change-set.ts';
import { createStack } from './operations/create-stack.ts';
import { deleteStack } from './operations/delete-stack.ts';
import {
  describeStackEvents,
  describeStacks,
  listStacks,
  updateTerminationProtection,
} from './operations/describe-stacks.ts';
import { executeChangeSet } from './operations/execute-change-set.ts';
import { getStackPolicy, setStackPolicy } from './operations/stack-policies.ts';
import { describeStackResource, describeStackResources, listStackResources } from './operations/stack-resources.ts';
import { getTemplate, getTemplateSummary, validateTemplate } from './operations/templates.ts';
import { cancelUpdateStack, updateStack } from './operations/update-stack.ts';

/** CloudFormation: templates, change sets and stacks. Resources are made by calling the other local services. */
export const cloudformationOperations: Operations = {
  CancelUpdateStack: operation(cancelUpdateStack),
  ContinueUpdateRollback: operation(continueUpdateRollback),
  CreateChangeSet: operation(createChangeSet),
  CreateStack: operation(createStack),
  DeleteChangeSet: operation(deleteChangeSet),
  DeleteStack: operation(deleteStack),
  DescribeChangeSet: operation(describeChangeSet),
  DescribeStackEvents: operation(describeStackEvents),
  DescribeStackResource: operation(describeStackResource),
  DescribeStackResources: operation(describeStackResources),
  DescribeStacks: operation(describeStacks),
  ExecuteChangeSet: operation(executeChangeSet),
  GetStackPolicy: operation(getStackPolicy),
  GetTemplate: operation(getTemplate),
  GetTemplateSummary: operation(getTemplateSummary),
  ListChangeSets: operation(listChangeSets),
  ListStackResources: operation(listStackResources),
  ListStacks: operation(listStacks),
  SetStackPolicy: operation(setStackPolicy),
  UpdateStack: operation(updateStack),
  UpdateTerminationProtection: operation(updateTerminationProtection),
  ValidateTemplate: operation(validateTemplate),
};

/** The cast is sound because the server has checked every input against the SDK's own schema of the operation. */
function operation<Input extends object, Output extends object>(
  perform: (input: Input, context: CallContext) => Output | Promise<Output>,
): Operation {
  return async (input, context) => ({ ...(await perform(input as Input, context)) }) as Record<string, unknown>;
}
