import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSuffix } from '../../naming.ts';
import { type Call, chooseSource } from '../call.ts';
import type { DeployConfig, DeploymentRequest, Goal, ModelToServe } from '../config/deploy.ts';
import { LEVELS } from '../given.ts';
import type { InputName } from '../table/inputs.ts';
import { checkArnRegion } from './check-arn-region.ts';
import { checkWithoutTemplate, ownTemplate } from './deploy/own-template.ts';
import { passedOver, warnOfPassedOver } from './deploy/passed-over.ts';
import { publicApi } from './deploy/public-api.ts';
import { serving } from './deploy/serving.ts';
import { servingScript } from './serving-script.ts';

export function deployConfig(call: Call): DeployConfig | undefined {
  const { common, values, given } = call;
  const { 'stack-name': stackName = '', template } = values;
  const endpointName = values['endpoint-name'] ?? endpointNameOf(stackName);
  const anyDeployment = {
    ...common,
    mode: 'deploy',
    goal: goalOf(call),
    templateFile: templateFile(call, stackName),
    stackName,
    endpointName,
    cloudformationRoleArn: values['cloudformation-role-arn'],
    cases: values.cases ?? [],
    onFailure: values['on-failure'],
    onGithub: onGithub(call),
    ephemeral: values.ephemeral,
  } as const;
  checkWithoutTemplate(call);
  if (template !== undefined) return { ...anyDeployment, ...ownTemplate(call, template, endpointName) };
  if (given.has('template')) return undefined;
  const model = modelToServe(call);
  const served = serving(call, endpointName);
  if (model === undefined) return undefined;
  return {
    ...anyDeployment,
    executionRoleArn: values['execution-role-arn'],
    model,
    serving: served,
    api: publicApi(call, served),
    containerEnvironment: containerEnvironment(model, call),
  };
}

function modelToServe(call: Call): ModelToServe | undefined {
  const { values, given, report } = call;
  const { 'model-package-arn': modelPackageArn, 'model-package-group': modelPackageGroup } = values;
  const { 'model-artifact': modelArtifact, image } = values;
  const source = chooseSource(call, ['model-package-arn', 'model-package-group', 'model-artifact']);
  if (source !== undefined) warnOfPassedOver(call, source);
  if (source?.startsWith('model-package')) warnOfOwnContainer(call);
  switch (source) {
    case 'model-package-arn':
      checkArnRegion(call, source);
      return modelPackageArn === undefined
        ? undefined
        : { kind: 'package', modelPackageArn, passedOver: passedOver(call, source) };
    case 'model-package-group':
      checkArnRegion(call, source);
      if (modelPackageGroup === undefined) return undefined;
      return { kind: 'group', modelPackageGroup, passedOver: passedOver(call, source) };
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

/** A version of the registry brings its own image and code. What is said for every mode may be meant for others. */
function warnOfOwnContainer({ given, warn }: Call): void {
  const isUnused = (name: InputName) => (given.get(name)?.level ?? LEVELS.from) <= LEVELS.mode;
  if (isUnused('entry-point'))
    warn('entry-point', 'has no effect: a registered version serves with the code that it was registered with');
  if (isUnused('image'))
    warn('image', 'has no effect: a registered version serves with the image that it was registered with');
}

function goalOf({ values }: Call): Goal {
  if (values['dry-run']) return 'template';
  return values.execute ? 'endpoint' : 'change-set';
}

/** Told where the inputs name an environment; what is only planned is no deployment. */
function onGithub(call: Call): DeploymentRequest | undefined {
  const { environment: name, 'github-token': token, ephemeral } = call.values;
  const { workflow, githubApiUrl: apiUrl } = call.environment;
  const { repository, headRef, sha, url } = workflow;
  if (name === undefined || token === undefined || repository === '' || goalOf(call) !== 'endpoint') return undefined;
  // A pull request shows the deployments of its branch; the run's own commit is a merge that nobody sees.
  return { apiUrl, token, repository, environment: name, ref: headRef ?? sha, runUrl: url, isTransient: ephemeral };
}

/** Beside the result file, under its name; else where later steps of the job find it, and no other step writes. */
function templateFile({ common: { resultFile }, environment }: Call, stackName: string): string {
  if (resultFile !== undefined) return `${resultFile.replace(/\.json$/, '')}.template.yml`;
  const { temporaryFolder, workflow } = environment;
  return join(temporaryFolder ?? tmpdir(), `${stackName}-${runSuffix(workflow)}.template.yml`);
}

/** A version of the registry brings an environment of its own, an artifact comes with that of `from`. */
function containerEnvironment({ kind }: ModelToServe, { values, previous }: Call): Readonly<Record<string, string>> {
  return { ...(kind === 'artifact' && previous?.model.containerEnvironment), ...values['environment-variables'] };
}

/** A stack's name is unique in its account and region, and nearly an endpoint's: at most 63 characters, no hyphen at its end. */
function endpointNameOf(stackName: string): string {
  return stackName.slice(0, 63).replace(/-+$/, '');
}
