import { expect, test } from '@jest/globals';
import type { OwnDeployment } from '../../src/inputs/config/deploy.ts';
import { configOf, load, PACKAGE, problemsOf, ROLE, withFiles } from './call.ts';

type Texts = Readonly<Record<string, string>>;

const TEMPLATE = `
Parameters:
  ModelPackageName: { Type: String }
  EndpointInstanceCount: { Type: Number, Default: 1 }
  Subnets: { Type: CommaDelimitedList, Default: "" }
Resources:
  Endpoint: { Type: "AWS::SageMaker::Endpoint", Properties: { EndpointConfigName: !GetAtt Config.EndpointConfigName } }
`;

/** The config of a deployment of the template in a folder that has these files, too. */
function own(inputs: Texts, files: Texts = {}): Promise<OwnDeployment> {
  return withFiles({ 'template.yml': TEMPLATE, ...files }, async (folder) => {
    const config = await configOf('deploy', call(folder, inputs));
    if (config.template === undefined) throw new Error('a template is rendered');
    return config;
  });
}

function problems(inputs: Texts, files: Texts = {}): Promise<readonly string[]> {
  return withFiles({ 'template.yml': TEMPLATE, ...files }, async (folder) => {
    const found = await problemsOf({ mode: 'deploy', ...call(folder, inputs) });
    return found.map((problem) => problem.replaceAll(`${folder}/`, ''));
  });
}

/** A value that begins with `./` is the path of a file of the folder. */
function call(folder: string, inputs: Texts): Texts {
  const given = Object.entries({ 'stack-name': 'iris', template: './template.yml', ...inputs });
  return Object.fromEntries(given.map(([name, value]) => [name, value.replace(/^\.\//, `${folder}/`)]));
}

test("a template of one's own needs no model, and tells what it declares", async () => {
  const { template, parameters, model, capabilities } = await own({});
  expect(template.body).toBe(TEMPLATE);
  expect(template.parameters).toEqual({
    ModelPackageName: { hasDefault: false, constraints: { type: 'String', noEcho: false } },
    EndpointInstanceCount: { hasDefault: true, constraints: { type: 'Number', noEcho: false } },
    Subnets: { hasDefault: true, constraints: { type: 'CommaDelimitedList', noEcho: false } },
  });
  expect([parameters, model, capabilities]).toEqual([{}, undefined, []]);
});

const TWO = `
Resources:
  Red: { Type: "AWS::SageMaker::Endpoint", Properties: { EndpointConfigName: red } }
  Blue: { Type: "AWS::SageMaker::Endpoint", Properties: { EndpointConfigName: blue } }
`;

test('cases of a template without an endpoint are told before the stack is made', async () => {
  const bucket = 'Resources: { Data: { Type: "AWS::S3::Bucket" } }';
  const inputs = { template: './data.yml', cases: '- { body: 1, expect: { equals: 0 } }' };
  expect(await problems(inputs, { 'data.yml': bucket })).toEqual([
    'cases (with:): data.yml makes no endpoint that could be asked: leave them out',
  ]);
  const nested = 'Resources: { Serving: { Type: "AWS::CloudFormation::Stack" } }';
  expect((await own(inputs, { 'data.yml': nested })).cases).toHaveLength(1);
});

test('of several endpoints, an output tells which is meant', async () => {
  const inputs = { template: './two.yml' };
  expect(await problems(inputs, { 'two.yml': TWO })).toEqual([
    'template (with:): two.yml makes 2 of AWS::SageMaker::Endpoint: give it an output EndpointName, the one to verify and to ask',
  ]);
  const told = `${TWO}Outputs: { EndpointName: { Value: red } }`;
  expect((await own(inputs, { 'two.yml': told })).template.outputs).toEqual(['EndpointName']);
  const either = TWO.replace('Blue: {', 'Blue: { Condition: IsBlue,');
  expect((await own(inputs, { 'two.yml': either })).template.resourceTypes).toEqual(['AWS::SageMaker::Endpoint']);
});

test('the version for its parameter comes from the inputs, unless the parameter is given', async () => {
  const inputs = { 'model-package-arn': PACKAGE };
  expect((await own(inputs)).model).toEqual({ kind: 'package', modelPackageArn: PACKAGE });
  expect((await own({ ...inputs, parameters: 'ModelPackageName: other' })).model).toBeUndefined();
});

test.each([
  ['a map', 'EndpointInstanceCount: 2\nSubnets: [a, b]', undefined],
  ['a JSON file', './p.json', '{"EndpointInstanceCount": "2", "Subnets": "a,b"}'],
  ['a YAML file', './p.yml', 'EndpointInstanceCount: 2\nSubnets:\n  - a\n  - b\n'],
  ["CodePipeline's file", './p.json', '{"Parameters": {"EndpointInstanceCount": "2", "Subnets": "a,b"}}'],
  [
    "the CLI's list",
    './p.json',
    '[{"ParameterKey": "EndpointInstanceCount", "ParameterValue": "2"}, {"ParameterKey": "Subnets", "ParameterValue": "a,b"}]',
  ],
])('parameters are read from %s', async (_, parameters, file) => {
  const { parameters: read } = await own({ parameters }, file === undefined ? {} : { [parameters.slice(2)]: file });
  expect(read).toEqual({ EndpointInstanceCount: '2', Subnets: 'a,b' });
});

test("the tags of CodePipeline's file are the stack's; those of the step go before them", async () => {
  const file = '{"Parameters": {}, "Tags": {"team": "file", "stage": "prod"}}';
  const { tags } = await own({ parameters: './p.json', tags: 'team: step' }, { 'p.json': file });
  expect(tags).toEqual({ team: 'step', stage: 'prod' });
});

test('what inputs say is known under the usual names, and whether it was given', async () => {
  const { knownValues } = await own({
    'instance-count': '3',
    'data-capture-percent': '20',
    'execution-role-arn': ROLE,
  });
  expect(knownValues).toEqual({
    ModelExecutionRoleArn: { value: ROLE, isGiven: true },
    EndpointInstanceCount: { value: '3', isGiven: true },
    EndpointInstanceType: { value: 'ml.m5.large', isGiven: false },
    EndpointName: { value: 'iris', isGiven: false },
    SamplingPercentage: { value: '20', isGiven: true },
    EnableDataCapture: { value: 'true', isGiven: true },
  });
});

test('an input that the template has no use for is told', async () => {
  const warnings = await withFiles({ 'template.yml': TEMPLATE }, async (folder) => {
    const loaded = await load({ mode: 'deploy', ...call(folder, { traffic: 'canary', 'endpoint-name': 'iris' }) });
    return loaded.warnings.map((warning) => warning.replaceAll(`${folder}/`, ''));
  });
  expect(warnings).toEqual([
    'traffic (with:): has no effect: template.yml is deployed as it is',
    'endpoint-name (with:): has no effect: template.yml has no parameter EndpointName',
  ]);
});

test.each<[string, Texts, string]>([
  ['a template that is not there', { template: './none.yml' }, 'template (with:): there is no file "none.yml"'],
  [
    'what is no template',
    { template: './p' },
    'template (with:): p is no CloudFormation template: it has no Resources',
  ],
  [
    'an unknown parameter',
    { parameters: 'EndpointInstanceCounts: 2' },
    'parameters (with:): "EndpointInstanceCounts" is no parameter of template.yml (did you mean "EndpointInstanceCount"?); it declares ModelPackageName, EndpointInstanceCount, Subnets',
  ],
  [
    'a parameter that is a map',
    { parameters: 'Subnets: {a: b}' },
    'parameters (with:): "Subnets" is neither a text nor a list of texts',
  ],
  [
    "CodePipeline's stack policy",
    { parameters: '{"Parameters": {}, "StackPolicy": {}}' },
    'parameters (with:): has a StackPolicy, which is not set here: set it once with `aws cloudformation set-stack-policy`',
  ],
  [
    'an unknown capability',
    { capabilities: 'CAPABILITY_NAME_IAM' },
    'capabilities (with:): "CAPABILITY_NAME_IAM" is not CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND (did you mean "CAPABILITY_NAMED_IAM"?)',
  ],
])('%s is refused', async (_, inputs, problem) => {
  expect(await problems(inputs, { p: 'a: b' })).toEqual([problem]);
});

test('a parameter whose value may be a secret is not cited', async () => {
  expect(await problems({ parameters: 'Password=geheim' })).toEqual([
    'parameters (with:): is not a map: write one `Name: value` per line, or give the path of a YAML or JSON file',
  ]);
});

test('parameters and capabilities without a template are refused', async () => {
  const inputs = {
    'model-package-arn': PACKAGE,
    'stack-name': 'iris',
    parameters: 'A: b',
    capabilities: 'CAPABILITY_IAM',
  };
  expect(await problemsOf({ mode: 'deploy', ...inputs })).toEqual([
    'parameters (with:): is for your own `template`, and there is none',
    'capabilities (with:): is for your own `template`, and there is none',
  ]);
});

test('a version of another region is told, as far as the template takes one', async () => {
  const inputs = { 'model-package-arn': PACKAGE, region: 'us-east-1' };
  expect(await problems(inputs)).toEqual([expect.stringContaining('is of eu-west-1, but the step works in us-east-1')]);
  expect(await own({ ...inputs, parameters: 'ModelPackageName: mine' })).toMatchObject({ model: undefined });
});
