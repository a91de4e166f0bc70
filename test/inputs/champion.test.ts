import { expect, test } from '@jest/globals';
import { configOf, load, PACKAGE, problemsOf, withFiles } from './call.ts';

const EVALUATE = { mode: 'evaluate', 'training-job': 'iris-train-1' };
const GROUP = 'arn:aws:sagemaker:eu-west-1:210987654321:model-package-group/iris';

test.each(['iris', GROUP])('a group is given by its name or ARN: %s', async (champion) => {
  const config = await configOf('evaluate', { ...EVALUATE, champion, gates: 'rmse <= champion' });
  expect(config.champion).toEqual({ modelPackageGroup: champion });
});

test('a group of another region is refused', async () => {
  const champion = GROUP.replace('eu-west-1', 'eu-west-2');
  expect(await problemsOf({ ...EVALUATE, champion })).toEqual([
    expect.stringMatching(/^champion \(with:\): the group is in eu-west-2, and this step works in eu-west-1/),
  ]);
});

test('a config file gives it, too', async () => {
  await withFiles({ 'mlops.yml': 'evaluate:\n  champion: { model-package-group: iris }\n' }, async (folder) => {
    const { config } = await load({ ...EVALUATE, config: `${folder}/mlops.yml` });
    expect(config).toMatchObject({ champion: { modelPackageGroup: 'iris' } });
  });
});

test.each([
  ['iris group', 'model-package-group "iris group" is not the name (letters, digits, hyphens; at most 63 characters)'],
  ['{endpoint-name: iris}', 'model-package-group is missing'],
  [
    '{model-package-group: iris, endpoint: iris}',
    'endpoint is an unknown key; accepted: model-package-group, endpoint-name',
  ],
  ['{model-package-group: iris, endpoint-name: i_i}', 'endpoint-name "i_i" is not a name of letters, digits'],
  ['[iris]', 'is a list, not a map: give a model package group'],
])('%s is refused', async (champion, problem) => {
  expect(await problemsOf({ ...EVALUATE, champion })).toEqual([
    expect.stringContaining(`champion (with:): ${problem}`),
  ]);
});

test('the endpoint of a champion is of use only where one of the model is asked', async () => {
  const champion = '{model-package-group: iris, endpoint-name: iris}';
  expect(await problemsOf({ ...EVALUATE, champion })).toEqual([
    expect.stringMatching(/^champion \(with:\): has an `endpoint-name`, which is asked the same `test-data`/),
  ]);
});

test('a result tells the version and the series of the model', async () => {
  const trained = { mode: 'train', status: 'Completed', version: 1, 'job-name': 'iris-train-1' };
  const series = { 'validation:rmse': [5, 4] };
  const from = (result: object) => configOf('evaluate', { from: JSON.stringify({ ...trained, ...result }) });
  expect(await from({ series })).toMatchObject({ series });
  expect(await from({ mode: 'register', 'model-package-arn': PACKAGE })).toMatchObject({ modelPackageArn: PACKAGE });
});
