import { expect, test } from '@jest/globals';
import { configOf, problemsOf, withFiles } from './call.ts';

const ASKED = { 'endpoint-name': 'iris', 'test-data': 's3://bucket/test/' };

const sourceOf = async (inputs: Readonly<Record<string, string>>) => (await configOf('evaluate', inputs)).source;

test('an endpoint is asked about a test set: CSV whose first column is the label, unless told otherwise', async () => {
  expect(await sourceOf(ASKED)).toEqual({
    kind: 'endpoint',
    endpointName: 'iris',
    testData: { location: 's3://bucket/test/', contentType: 'text/csv', labelColumn: 0 },
  });
  const more = { 'label-column': '-1', 'content-type': 'text/csv', problem: 'binary', 'prediction-path': 'a.b' };
  expect(await sourceOf({ ...ASKED, ...more })).toMatchObject({
    testData: { labelColumn: -1, problem: 'binary', predictionPath: 'a.b' },
  });
});

test('a file says by its name that it is JSON Lines; a label may have a name', async () => {
  await withFiles({ 'test.jsonl': '' }, async (folder) => {
    const location = `${folder}/test.jsonl`;
    expect(await sourceOf({ ...ASKED, 'test-data': location, 'label-column': 'label' })).toMatchObject({
      testData: { location, contentType: 'application/jsonlines', labelColumn: 'label' },
    });
  });
});

const DEPLOYED = {
  mode: 'deploy',
  status: 'Completed',
  version: 1,
  'endpoint-name': 'iris',
  'job-name': 'iris-train-1',
  'model-artifact': 's3://bucket/model.tar.gz',
};

test('the endpoint of a deploy step is asked where there is a test set, else its training job is judged', async () => {
  const from = JSON.stringify(DEPLOYED);
  expect(await sourceOf({ from, 'test-data': 's3://bucket/test/' })).toMatchObject({
    kind: 'endpoint',
    endpointName: 'iris',
  });
  expect(await sourceOf({ from })).toEqual({ kind: 'training-job', jobName: 'iris-train-1' });
});

test.each([
  [{ 'endpoint-name': 'iris' }, 'test-data: is missing: `endpoint-name` is asked about its rows, or `cases`'],
  [
    { 'training-job': 'a', 'test-data': 's3://bucket/test/' },
    'test-data (with:): is used by nobody: give `endpoint-name`, which is asked about it, or `entry-point`',
  ],
  [{ ...ASKED, 'test-data': 'nowhere.csv' }, 'test-data (with:): there is no file or folder "nowhere.csv"'],
  [
    { ...ASKED, 'content-type': 'application/json' },
    'content-type (with:): "application/json" is unknown; accepted: text/csv, application/jsonlines',
  ],
  [
    { ...ASKED, problem: 'regresion' },
    'problem (with:): "regresion" is unknown (did you mean "regression"?); accepted: regression, binary, multiclass',
  ],
])('%j is refused', async (inputs, problem) => {
  expect(await problemsOf({ mode: 'evaluate', ...inputs })).toEqual([problem]);
});
