import { expect, test } from '@jest/globals';
import { load, problemsOf, withFiles } from './call.ts';

const STEP = { mode: 'evaluate', 'training-job': 'iris-train-1' };

function problemsOfFile(text: string, inputs = {}): Promise<readonly string[]> {
  return withFiles({ 'mlops.yml': text }, async (folder) => {
    const problems = await problemsOf({ ...STEP, config: `${folder}/mlops.yml`, ...inputs });
    return problems.map((problem) => problem.replace(`${folder}/`, ''));
  });
}

test('a typo is found with line and column, in every section', async () => {
  const text = `defaults:
  regoin: eu-west-1
trian: {}
deploy:
  stack-name: iris
  hyperparameters: { a: 1 }
environments:
  prod:
    deploy:
      instanc-type: ml.m5.large
    elsewhere: {}
  qa: nothing
`;
  expect(await problemsOfFile(text)).toEqual([
    'mlops.yml:2:3: unknown input "regoin" (did you mean "region"?)',
    'mlops.yml:3:1: unknown key "trian" (did you mean "train"?); accepted: process, train, evaluate, register, deploy, delete, defaults, environments',
    'mlops.yml:6:3: hyperparameters is no input of deploy, only of train',
    'mlops.yml:10:7: unknown input "instanc-type" (did you mean "instance-type"?)',
    'mlops.yml:11:5: unknown key "elsewhere"; accepted: process, train, evaluate, register, deploy, delete',
    'mlops.yml:12:3: "qa" is not a map with modes',
  ]);
});

test('a wrong value says where it stands', async () => {
  expect(await problemsOfFile('evaluate:\n  fail-on-gate: maybe\n  gates: [a, b]\n')).toEqual([
    'gates (mlops.yml:3:3): is a list, but one text is expected',
    'fail-on-gate (mlops.yml:2:3): "maybe" is neither true nor false',
  ]);
});

test('broken YAML says where', async () => {
  expect(await problemsOfFile('evaluate:\n  gates: "x\n')).toEqual([
    'mlops.yml:3:1: broken YAML: Missing closing "quote',
  ]);
  expect(await problemsOfFile('train: {}\ntrain: {}\n')).toEqual([
    'mlops.yml:2:1: broken YAML: Map keys must be unique',
  ]);
  expect(await problemsOfFile('- a\n')).toEqual(['mlops.yml: is not a map with defaults, environments or modes']);
});

test.each(['.', 'no\0file', 'nowhere.yml'])('what is no file is told: %j', async (config) => {
  expect(await problemsOf({ ...STEP, config })).toEqual([`config (with:): there is no file "${config}"`]);
});

test('what is planned, what belongs to the step, and expressions are refused', async () => {
  const text = `pipeline: {}
train:
  dry-run: true
  mode: train
  hyperparameters: { eta: "\${{ vars.ETA }}" }
`;
  expect(await problemsOfFile(text)).toEqual([
    'mlops.yml:1:1: mode "pipeline" is not available yet',
    'mlops.yml:3:3: dry-run is not available yet',
    'mlops.yml:4:3: mode belongs into `with:` of the step, not into the config file',
    'mlops.yml:5:3: hyperparameters: expressions are evaluated in workflow files only; give it in `with:`',
  ]);
});

test('an environment must be in the file, and needs one', async () => {
  expect(await problemsOfFile('environments: { qa: {}, prod: {} }\n', { environment: 'prd' })).toEqual([
    'mlops.yml: environments has no "prd" (did you mean "prod"?); it has qa, prod',
  ]);
  expect(await problemsOf({ ...STEP, environment: 'prod' })).toEqual([
    'environment (with:): "prod" is a section of a config file: give `config`, too',
  ]);
});

test.each(['', '# nothing yet\n', 'defaults:\nevaluate:\nenvironments:\n'])(
  'an empty file or section says nothing: %j',
  async (text) => {
    await withFiles({ 'mlops.yml': text }, async (folder) => {
      const { warnings } = await load({ ...STEP, config: `${folder}/mlops.yml` });
      expect(warnings).toEqual([]);
    });
  },
);

test('a wrong value is found in sections that the step does not use, too', async () => {
  const text = `defaults:
  volume-gb: much
register:
  approval-status: approved
deploy:
  instance-type: m5.large
  cases: [{ body: 1, expect: { equal: 1 } }]
train:
  channels: { train: { urii: s3://bucket/x } }
  metric-definitions: { loss: "loss=.*" }
  request: { VpcConfg: {} }
environments:
  prod:
    evaluate: { gates: "rmse <" }
    process: { request: { RoleArn: [a] } }
`;
  expect(await problemsOfFile(text)).toEqual([
    'volume-gb (mlops.yml:2:3): "much" is not a whole number from 1 to 16384 (GB)',
    'approval-status (mlops.yml:4:3): "approved" is unknown (did you mean "Approved"?); accepted: PendingManualApproval, Approved, Rejected',
    'instance-type (mlops.yml:6:3): "m5.large" is not a SageMaker instance type such as ml.m5.large (did you mean "ml.m5.large"?)',
    'cases (mlops.yml:7:3): [0].expect.equal is an unknown key (did you mean "equals"?); accepted: path, equals, near, argmax, matches, latency',
    'channels (mlops.yml:9:3): train: uri is missing',
    expect.stringMatching(/^channels \(mlops.yml:9:3\): train: urii is an unknown key/),
    'metric-definitions (mlops.yml:10:3): "loss" needs a group for its value, as in "loss: ([0-9.]+)"',
    'request (mlops.yml:11:3): VpcConfg is unknown to CreateTrainingJob (did you mean "VpcConfig"?)',
    expect.stringMatching(/^gates \(mlops.yml:14:17\): line 1, column 7: expected /),
    'request (mlops.yml:15:16): RoleArn is not a single value',
  ]);
});

test('a value that counts is told once, and one that another hides is told, too', async () => {
  const text = `evaluate: { fail-on-gate: maybe }
environments: { prod: { evaluate: { fail-on-gate: no } } }
`;
  expect(await problemsOfFile(text)).toEqual([
    'fail-on-gate (mlops.yml:1:13): "maybe" is neither true nor false',
    'fail-on-gate (mlops.yml:2:37): "no" is neither true nor false',
  ]);
});

test('what another step needs may be missing yet: inputs, files, and what `from` will give', async () => {
  const text = `train:
  channels: { train: data/made-by-a-step-between.csv, test: from:test }
  request: { TrainingJobDefinition: { VpcConfig: { Subnets: [a], SecurityGroupIds: [b] } } } # with tuning
process: { inputs: { raw: nowhere.csv } }
deploy: { cases: cases.yml }
`;
  await withFiles({ 'mlops.yml': text }, async (folder) => {
    const { warnings } = await load({ ...STEP, config: `${folder}/mlops.yml` });
    expect(warnings).toEqual([]);
  });
});
