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
