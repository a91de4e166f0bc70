import { accessId } from './execution-role.ts';
import type { Container, TemplateOptions } from './options.ts';
import type { Part } from './part.ts';
import { indent, text } from './yaml.ts';

export function renderModel({ executionRoleArn, container }: TemplateOptions): Part {
  // Without the permission to read what it consists of, a model does not come to be.
  const dependency = executionRoleArn === undefined ? `\n    DependsOn: ${accessId(container)}` : '';
  const role = executionRoleArn === undefined ? '!GetAtt ExecutionRole.Arn' : text(executionRoleArn);
  const model = `  Model:
    Type: AWS::SageMaker::Model${dependency}
    Properties:
      ExecutionRoleArn: ${role}
      PrimaryContainer:
${indent(8, containerLines(container))}`;
  return { resources: [model] };
}

function containerLines(container: Container): readonly string[] {
  const source =
    'modelPackageArn' in container
      ? [`ModelPackageName: ${text(container.modelPackageArn)}`]
      : [`Image: ${text(container.image)}`, `ModelDataUrl: ${text(container.modelArtifact)}`];
  const variables = Object.entries(container.environment).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (variables.length === 0) return source;
  return [...source, 'Environment:', ...variables.map(([name, value]) => `  ${text(name)}: ${text(value)}`)];
}
