import { type Call, chooseSource, NO_FROM } from '../call.ts';
import type { RegisterConfig, RegisterTask } from '../config.ts';

/** A new version when a group is given, a change of approval when a version is. */
export function registerConfig(call: Call): RegisterConfig | undefined {
  const chosen = chooseSource(call, ['model-package-group', 'model-package-arn']);
  const task = chosen === 'model-package-arn' ? approval(call) : newVersion(call);
  return task && { ...call.common, mode: 'register', task };
}

function approval({ values, given, report }: Call): RegisterTask | undefined {
  const { 'model-package-arn': modelPackageArn, 'approval-status': approvalStatus, description } = values;
  if (!given.has('approval-status')) report('approval-status', 'is missing: a change of approval needs it');
  if (modelPackageArn === undefined || approvalStatus === undefined) return undefined;
  return { kind: 'approve', modelPackageArn, approvalStatus, description };
}

function newVersion(call: Call): RegisterTask | undefined {
  checkModel(call);
  const { values, previous } = call;
  const { 'model-package-group': modelPackageGroup, 'model-artifact': modelArtifact, image } = values;
  if (modelPackageGroup === undefined || modelArtifact === undefined || image === undefined) return undefined;
  const model = previous?.model;
  return {
    kind: 'create',
    modelPackageGroup,
    modelArtifact,
    image,
    containerEnvironment: { ...model?.containerEnvironment, ...values['environment-variables'] },
    metrics: model?.metrics ?? {},
    approvalStatus: values['approval-status'] ?? 'PendingManualApproval',
    contentTypes: values['content-types'],
    responseTypes: values['response-types'],
    inferenceInstanceTypes: values['inference-instance-types'] ?? [],
    transformInstanceTypes: values['transform-instance-types'] ?? [],
    metadata: values.metadata ?? {},
    jobName: model?.jobName,
    jobArn: model?.jobArn,
    description: values.description,
  };
}

function checkModel({ given, previous, report }: Call): void {
  for (const name of ['model-artifact', 'image'] as const) {
    const lack = previous?.lacks.get(name);
    const source = previous === undefined ? `, or the result of a train step as ${NO_FROM}` : lack && `; ${lack}`;
    if (!given.has(name)) report(name, `is missing: give it${source ?? ''}`);
  }
}
