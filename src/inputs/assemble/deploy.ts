import { type Call, chooseSource } from '../call.ts';
import type { DeployConfig, ServedModel } from '../deployment.ts';
import { servingScript } from './serving-script.ts';

export function deployConfig(call: Call): DeployConfig | undefined {
  const { common, values } = call;
  const model = servedModel(call);
  const { 'stack-name': stackName, 'execution-role-arn': executionRoleArn } = values;
  if (model === undefined || stackName === undefined || executionRoleArn === undefined) return undefined;
  return {
    ...common,
    mode: 'deploy',
    goal: 'endpoint',
    templateFile: '',
    executionRoleArn,
    model,
    stackName,
    endpointName: values['endpoint-name'] ?? endpointNameOf(stackName),
    serving: { kind: 'realtime', instanceType: instanceType(call), instanceCount: values['instance-count'] },
    containerEnvironment: containerEnvironment(model, call),
    cloudformationRoleArn: values['cloudformation-role-arn'],
    cases: values.cases ?? [],
  };
}

function servedModel(call: Call): ServedModel | undefined {
  const { values, given, report, warn } = call;
  const { 'model-package-arn': modelPackageArn, 'model-package-group': modelPackageGroup } = values;
  const { 'model-artifact': modelArtifact, image } = values;
  const source = chooseSource(call, ['model-package-arn', 'model-package-group', 'model-artifact']);
  if (values['entry-point'] !== undefined && source?.startsWith('model-package'))
    warn('entry-point', 'has no effect: a registered version serves with the code that it was registered with');
  switch (source) {
    case 'model-package-arn':
      return modelPackageArn === undefined ? undefined : { kind: 'package', modelPackageArn };
    case 'model-package-group':
      return modelPackageGroup === undefined ? undefined : { kind: 'group', modelPackageGroup };
    case 'model-artifact': {
      if (!given.has('image')) report('image', 'is missing: a model artifact is served by an image');
      const script = servingScript(call);
      if (modelArtifact === undefined || image === undefined) return undefined;
      return { kind: 'artifact', modelArtifact, image, script };
    }
    case undefined:
      return undefined;
  }
}

/** An endpoint has one type of instance: CloudFormation tells too late, and in too many words, that there is no capacity for it. */
function instanceType({ values, report }: Call): string {
  const [first = '', ...others] = values['instance-type'];
  if (others.length > 0) report('instance-type', 'is a list: mode deploy takes one instance type');
  return first;
}

/** A version of the registry brings an environment of its own, an artifact comes with that of `from`. */
function containerEnvironment({ kind }: ServedModel, { values, previous }: Call): Readonly<Record<string, string>> {
  return { ...(kind === 'artifact' && previous?.model.containerEnvironment), ...values['environment-variables'] };
}

/** A stack's name is unique in its account and region, and nearly an endpoint's: at most 63 characters, no hyphen at its end. */
function endpointNameOf(stackName: string): string {
  return stackName.slice(0, 63).replace(/-+$/, '');
}
