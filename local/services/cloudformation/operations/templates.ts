import type {
  Capability,
  GetTemplateInput,
  GetTemplateOutput,
  GetTemplateSummaryInput,
  GetTemplateSummaryOutput,
  ValidateTemplateInput,
  ValidateTemplateOutput,
} from '@aws-sdk/client-cloudformation';
import type { CallContext } from '../../../world/service.ts';
import { readTemplate, requiredCapabilities } from '../read-design.ts';
import { requireStack } from '../state.ts';
import type { Template } from '../template/template.ts';
import { requireChangeSet } from './change-sets.ts';

export function validateTemplate(input: ValidateTemplateInput, context: CallContext): ValidateTemplateOutput {
  const { template } = readTemplate(input, undefined, context);
  return {
    Description: template.Description,
    Parameters: Object.entries(template.Parameters).map(([ParameterKey, { Default, NoEcho, Description }]) => ({
      ParameterKey,
      DefaultValue: Default,
      NoEcho: NoEcho ?? false,
      Description,
    })),
    ...describeCapabilities(template),
  };
}

/** What a template wants and holds: `aws cloudformation deploy` asks it for the parameters' names. */
export function getTemplateSummary(input: GetTemplateSummaryInput, context: CallContext): GetTemplateSummaryOutput {
  const stack = input.StackName === undefined ? undefined : requireStack(input.StackName, context);
  const { template } = readTemplate(input, stack, context);
  return {
    Version: template.AWSTemplateFormatVersion,
    Description: template.Description,
    ...(template.Metadata && { Metadata: JSON.stringify(template.Metadata) }),
    ResourceTypes: [...new Set(Object.values(template.Resources).map((resource) => resource.Type))],
    Parameters: Object.entries(template.Parameters).map(([ParameterKey, declared]) => ({
      ParameterKey,
      ParameterType: declared.Type,
      DefaultValue: declared.Default,
      NoEcho: declared.NoEcho ?? false,
      Description: declared.Description,
      ParameterConstraints: { AllowedValues: declared.AllowedValues },
    })),
    ...describeCapabilities(template),
  };
}

function describeCapabilities(template: Template): { Capabilities?: Capability[]; CapabilitiesReason?: string } {
  const Capabilities = requiredCapabilities(template) as Capability[];
  if (Capabilities.length === 0) return {};
  return { Capabilities, CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]' };
}

/** Transforms are not played, so that original and processed template are the same. */
export function getTemplate(input: GetTemplateInput, context: CallContext): GetTemplateOutput {
  const design =
    input.ChangeSetName === undefined
      ? requireStack(input.StackName, context).design
      : requireChangeSet(input, context).changeSet.design;
  return { TemplateBody: design.body, StagesAvailable: ['Original', 'Processed'] };
}
