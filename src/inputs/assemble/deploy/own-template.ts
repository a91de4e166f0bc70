import type { KnownValue } from '../../../cloudformation/parameters.ts';
import type { Capability, UserTemplate } from '../../../cloudformation/user-template.ts';
import { didYouMean } from '../../../did-you-mean.ts';
import { type Call, chooseSource } from '../../call.ts';
import type { OwnDeployment, RegisteredModel } from '../../config/deploy.ts';
import { LEVELS } from '../../given.ts';
import type { InputName } from '../../table/inputs.ts';
import { checkArnRegion } from '../check-arn-region.ts';
import { passedOver } from './passed-over.ts';

type OwnPart = Pick<
  OwnDeployment,
  'template' | 'parameters' | 'knownValues' | 'model' | 'capabilities' | 'endpointName' | 'tags'
>;

/** The inputs that have a parameter's name in the templates that MLOps pipelines deploy, and which. */
const PARAMETERS = {
  'execution-role-arn': ['ModelExecutionRoleArn'],
  'model-package-arn': ['ModelPackageName'],
  'model-package-group': ['ModelPackageName'],
  'instance-count': ['EndpointInstanceCount'],
  'instance-type': ['EndpointInstanceType'],
  'endpoint-name': ['EndpointName'],
  'data-capture-uri': ['DataCaptureUploadPath'],
  'data-capture-percent': ['SamplingPercentage', 'EnableDataCapture'],
} as const satisfies Partial<Record<InputName, readonly string[]>>;

/** What only a template that is rendered here has. */
const RENDERED: readonly InputName[] = [
  ...(['model-artifact', 'image', 'entry-point', 'source-dir', 'environment-variables', 'serving', 'api'] as const),
  ...(['serverless-memory-mb', 'serverless-max-concurrency', 'autoscaling', 'traffic', 'alarms'] as const),
];

/** What is deployed with the user's own template; inputs that it has no parameter for are told. */
export function ownTemplate(call: Call, template: UserTemplate, endpointName: string): OwnPart {
  const { values, common, report } = call;
  const { values: parameters = {}, tags = {} } = values.parameters ?? {};
  const declared = Object.keys(template.parameters);
  for (const name of Object.keys(parameters).filter((one) => !declared.includes(one))) {
    const accepted = declared.length === 0 ? 'it declares none' : `it declares ${declared.join(', ')}`;
    report('parameters', `"${name}" is no parameter of ${template.path}${didYouMean(name, declared)}; ${accepted}`);
  }
  for (const problem of unclearEndpoint(template)) report('template', problem);
  if ((values.cases ?? []).length > 0 && !mayServe(template))
    report('cases', `${template.path} makes no endpoint that could be asked: leave them out`);
  warnOfUnused(call, template);
  return {
    template,
    parameters,
    endpointName: parameters['EndpointName'] ?? endpointName,
    knownValues: knownValues(call, endpointName),
    model: registeredModel(call, template, parameters),
    // Their format lets no other word pass.
    capabilities: (values.capabilities ?? []) as readonly Capability[],
    // As everywhere, what the step itself says goes before what a file brings along.
    tags: { ...tags, ...common.tags },
  };
}

/** What a template makes itself is in its text; what a nested stack or a macro makes is not, nor is the endpoint that an output names. */
function mayServe({ body, outputs }: UserTemplate): boolean {
  return /AWS::SageMaker::Endpoint|AWS::CloudFormation::Stack|Transform/.test(body) || outputs.includes('EndpointName');
}

/** Which of several endpoints is meant only an output tells: without one, the stack would be made and its proof would fail. */
function unclearEndpoint({ path, resourceTypes, outputs }: UserTemplate): readonly string[] {
  const hasEndpoint = resourceTypes.includes('AWS::SageMaker::Endpoint');
  return (['Endpoint', 'EndpointConfig'] as const).flatMap((kind) => {
    const count = resourceTypes.filter((type) => type === `AWS::SageMaker::${kind}`).length;
    if (count < 2 || !hasEndpoint || outputs.includes(`${kind}Name`)) return [];
    return [
      `${path} makes ${count} of AWS::SageMaker::${kind}: give it an output ${kind}Name, the one to verify and to ask`,
    ];
  });
}

/** Without a template of one's own, nothing takes these. */
export function checkWithoutTemplate({ given, report }: Call): void {
  for (const name of ['parameters', 'capabilities'] as const)
    if (given.has(name) && !given.has('template')) report(name, 'is for your own `template`, and there is none');
}

function warnOfUnused({ given, warn }: Call, { path, parameters }: UserTemplate): void {
  const isUnused = (name: InputName) => (given.get(name)?.level ?? LEVELS.from) < LEVELS.from;
  for (const name of RENDERED.filter(isUnused)) warn(name, `has no effect: ${path} is deployed as it is`);
  for (const [name, names] of Object.entries(PARAMETERS)) {
    if (!isUnused(name as InputName) || names.some((one) => Object.hasOwn(parameters, one))) continue;
    warn(name as InputName, `has no effect: ${path} has no parameter ${names.join(' or ')}`);
  }
}

function knownValues({ values, given }: Call, endpointName: string): OwnDeployment['knownValues'] {
  const { 'execution-role-arn': role, 'data-capture-uri': uri, 'data-capture-percent': percent } = values;
  const known: Readonly<Record<string, [InputName, string | undefined]>> = {
    ModelExecutionRoleArn: ['execution-role-arn', role],
    EndpointInstanceCount: ['instance-count', String(values['instance-count'])],
    EndpointInstanceType: ['instance-type', values['instance-type'][0]],
    EndpointName: ['endpoint-name', endpointName],
    DataCaptureUploadPath: ['data-capture-uri', uri],
    SamplingPercentage: ['data-capture-percent', String(percent)],
    EnableDataCapture: ['data-capture-percent', String(percent > 0)],
  };
  const entries = Object.entries(known).flatMap(([name, [input, value]]): [string, KnownValue][] =>
    value === undefined ? [] : [[name, { value, isGiven: given.has(input) }]],
  );
  return Object.fromEntries(entries);
}

function registeredModel(
  call: Call,
  template: UserTemplate,
  parameters: Readonly<Record<string, string>>,
): RegisteredModel | undefined {
  const names = ['model-package-arn', 'model-package-group'] as const;
  const isAsked =
    Object.hasOwn(template.parameters, 'ModelPackageName') && parameters['ModelPackageName'] === undefined;
  if (!isAsked || !names.some((name) => call.given.has(name))) return undefined;
  const source = chooseSource(call, names);
  if (source !== undefined) checkArnRegion(call, source);
  const { 'model-package-arn': modelPackageArn, 'model-package-group': modelPackageGroup } = call.values;
  if (source === 'model-package-arn' && modelPackageArn !== undefined)
    return { kind: 'package', modelPackageArn, passedOver: passedOver(call, source) };
  if (source === 'model-package-group' && modelPackageGroup !== undefined)
    return { kind: 'group', modelPackageGroup, passedOver: passedOver(call, source) };
  return undefined;
}
