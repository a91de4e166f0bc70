import { parse } from 'yaml';
import type { TemplateOptions } from '../../../src/cloudformation/template/options.ts';
import { renderTemplate } from '../../../src/cloudformation/template/render-template.ts';

/** Options of a template with nothing that is not needed. */
export const PLAIN: TemplateOptions = {
  endpointName: 'iris',
  repository: 'octo/iris',
  executionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
  container: {
    modelPackageArn: 'arn:aws:sagemaker:us-east-1:123456789012:model-package/iris/3',
    environment: {},
  },
  serving: { kind: 'realtime', instanceType: 'ml.m5.large', instanceCount: 2 },
};

/** The template as CloudFormation understands it; a function such as `!GetAtt` is its name and text. */
export function understood(changes: Partial<TemplateOptions> = {}) {
  const customTags = ['GetAtt', 'Ref', 'Sub'].map((name) => ({
    tag: `!${name}`,
    resolve: (text: string) => `${name} ${text}`,
  }));
  return parse(renderTemplate({ ...PLAIN, ...changes }), { customTags });
}
