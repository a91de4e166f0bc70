import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findBrokenReferences } from '../../local/workflow/find-broken-references.ts';
import { loadAction } from '../../local/workflow/load-action.ts';
import { parseWorkflow } from '../../local/workflow/parse-workflow.ts';
import { outdatedDocuments } from '../../scripts/docs/documents.ts';
import { readConfigFile } from '../../src/inputs/config-file.ts';
import { type Input, MODES } from '../../src/inputs/table/input.ts';
import { inputNames, inputs } from '../../src/inputs/table/inputs.ts';
import { outputs } from '../../src/inputs/table/outputs.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const workingInputs = inputNames.filter((name) => inputs[name].modes.length > 0);
const workingOutputs = Object.entries(outputs).flatMap(([name, { modes }]) => (modes.length > 0 ? [name] : []));

const configFiles = readdirSync('examples')
  .map((name) => `examples/${name}/mlops.yml`)
  .filter((path) => existsSync(path));

const findAction = (uses: string) => (uses === 'org/sagemaker-mlops-action@v1' ? loadAction('.') : undefined);

test('action.yml, the README and the JSON schema are what the tables say', () => {
  expect(outdatedDocuments(read).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['action.yml', 'model-artifact', 'model-artefact'],
  ['schema/mlops.schema.json', 'ml\\\\.', 'mx\\\\.'],
  ['README.md', '`ml.m5.large`', '`ml.m5.xlarge`'],
])('an edit of %s alone is found', (path, from, to) => {
  expect(read(path)).toContain(from);
  const edited = (name: string) => (name === path ? read(name).replace(from, to) : read(name));
  expect(outdatedDocuments(edited)).toEqual([{ path, wanted: read(path) }]);
});

test("action.yml has the table's working inputs and outputs and no planned one, by GitHub's own parser", () => {
  const action = loadAction('.');
  expect(action.inputs).toEqual(workingInputs);
  expect(action.outputs).toEqual(workingOutputs);
});

test('nothing in action.yml is a default that would win over the config file', () => {
  expect(Object.keys(loadAction('.').defaults)).toEqual(['github-token', 'job-index']);
});

test('the README has a row for each input and output that works, and none for the others', () => {
  const rows = [...read('README.md').matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, name]) => name);
  expect(rows).toEqual([...workingInputs, ...workingOutputs]);
});

test('the JSON schema completes, per mode, what the mode takes from the config file', () => {
  const schema = JSON.parse(read('schema/mlops.schema.json'));
  for (const mode of MODES) {
    const taken = inputNames.filter((name) => {
      const { modes, onlyInWith }: Input = inputs[name];
      return modes.some((one) => one === mode) && !onlyInWith;
    });
    const section = schema.definitions[`mode.${mode}`];
    expect(Object.keys(section?.properties ?? {})).toEqual(taken);
  }
});

test.each([
  ['an input', 'from: ', 'form: ', "org/sagemaker-mlops-action@v1 has no input 'form'"],
  ['a step', 'steps.train.', 'steps.trian.', 'nothing here is called steps.trian'],
  [
    'an output of the action',
    'steps.train.outputs.result',
    'steps.train.outputs.results',
    'nobody sets steps.train.outputs.results',
  ],
  [
    'an output of a job',
    'needs.train.outputs.result',
    'needs.train.outputs.results',
    'nobody sets needs.train.outputs.results',
  ],
])('%s that does not exist is found in the example', async (_, from, to, problem) => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    writeFileSync(join(folder, 'workflow.yml'), read('examples/train-and-deploy/workflow.yml').replaceAll(from, to));
    const problems = findBrokenReferences(await parseWorkflow(join(folder, 'workflow.yml')), findAction);
    expect(problems).toEqual(expect.arrayContaining([expect.stringContaining(problem)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(configFiles)('%s is a config file without a problem', (path) => {
  const problems: string[] = [];
  readConfigFile({ path, mode: undefined, environment: undefined, report: (problem) => problems.push(problem) });
  expect(problems).toEqual([]);
});
