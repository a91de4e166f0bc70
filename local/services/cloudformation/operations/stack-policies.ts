import type { GetStackPolicyInput, GetStackPolicyOutput, SetStackPolicyInput } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../../world/aws-error.ts';
import type { CallContext } from '../../../world/service.ts';
import { readFromS3 } from '../read-design.ts';
import { readStackPolicy, type StackPolicy } from '../stack-policy.ts';
import { requireStack } from '../state.ts';

export function setStackPolicy(input: SetStackPolicyInput, context: CallContext): object {
  const stack = requireStack(input.StackName, context);
  const policy = givenPolicy(input.StackPolicyBody, input.StackPolicyURL, context);
  if (!policy) throw new AwsError('ValidationError', 'Either StackPolicyURL or StackPolicyBody must be specified.');
  stack.policy = policy;
  return {};
}

export function getStackPolicy(input: GetStackPolicyInput, context: CallContext): GetStackPolicyOutput {
  const { policy } = requireStack(input.StackName, context);
  return policy ? { StackPolicyBody: policy.body } : {};
}

/** The policy that a request brings along, by body or by S3 URL. */
export function givenPolicy(
  body: string | undefined,
  url: string | undefined,
  context: CallContext,
): StackPolicy | undefined {
  const given = body ?? readFromS3(url, context);
  return given === undefined ? undefined : readStackPolicy(given);
}
