import { expect, test } from '@jest/globals';
import { configOf, PACKAGE, problemsOf, ROLE, withFiles } from './call.ts';

const NO_FROM = '`from`, which is not given or empty (a step that was skipped has no result)';
const DEPLOY = { 'stack-name': 'iris', 'execution-role-arn': ROLE };

test('two sources at the same place are ambiguous', async () => {
  expect(await problemsOf({ mode: 'evaluate', 'training-job': 'a', report: 's3://bucket/b.json' })).toEqual([
    expect.stringMatching(/^training-job \(with:\): is given together with report: give only one of training-job, /),
  ]);
  expect(await problemsOf({ mode: 'delete', 'stack-name': 'a', 'endpoint-name': 'b' })).toEqual([
    'stack-name (with:): is given together with endpoint-name: give only one of stack-name or endpoint-name',
  ]);
});

test('a source in with: goes before another one in the config file', async () => {
  await withFiles({ 'mlops.yml': 'deploy: { model-package-group: iris }' }, async (folder) => {
    const config = await configOf('deploy', { ...DEPLOY, config: `${folder}/mlops.yml`, 'model-package-arn': PACKAGE });
    expect(config.model).toEqual({ kind: 'package', modelPackageArn: PACKAGE });
  });
});

test('no source at all is a problem that names them all', async () => {
  expect(await problemsOf({ mode: 'deploy', ...DEPLOY })).toEqual([
    `model-package-arn: is missing: give model-package-arn, model-package-group or model-artifact, or ${NO_FROM}`,
  ]);
  expect(await problemsOf({ mode: 'register' })).toEqual([
    `model-package-group: is missing: give model-package-group or model-package-arn, or ${NO_FROM}`,
    `model-artifact: is missing: give it, or the result of a train step as ${NO_FROM}`,
    `image: is missing: give it, or the result of a train step as ${NO_FROM}`,
  ]);
});

test('a version and a group are one problem, and not that of a model which is not there', async () => {
  const both = { 'model-package-arn': PACKAGE, 'model-package-group': 'iris' };
  expect(await problemsOf({ mode: 'register', ...both })).toEqual([
    'model-package-group (with:): is given together with model-package-arn: give only one of model-package-group or model-package-arn',
  ]);
});

test('a version of another region is told by its region', async () => {
  const inputs = { mode: 'register', 'model-package-arn': PACKAGE, 'approval-status': 'Approved', region: 'us-east-1' };
  expect(await problemsOf(inputs)).toEqual([
    `model-package-arn (with:): "${PACKAGE}" is of eu-west-1, but the step works in us-east-1: give \`region: eu-west-1\`, or another one`,
  ]);
});

test.each([
  ['model-package-arn', PACKAGE],
  ['model-package-group', 'arn:aws:sagemaker:eu-west-1:123456789012:model-package-group/iris'],
])('what would be deployed from a %s of another region is told before anything is asked', async (name, arn) => {
  expect(await problemsOf({ mode: 'deploy', ...DEPLOY, [name]: arn, region: 'us-east-1' })).toEqual([
    `${name} (with:): "${arn}" is of eu-west-1, but the step works in us-east-1: give \`region: eu-west-1\`, or another one`,
  ]);
});

test('an artifact needs its image, an approval its status', async () => {
  expect(await problemsOf({ mode: 'deploy', ...DEPLOY, 'model-artifact': 's3://bucket/model.tar.gz' })).toEqual([
    'image: is missing: a model artifact is served by an image',
  ]);
  expect(await problemsOf({ mode: 'register', 'model-package-arn': PACKAGE })).toEqual([
    'approval-status: is missing: a change of approval needs it',
  ]);
});

test('gates are read before anything is called', async () => {
  const gates = 'rmse <= 4.5 # fine\nrmse <\nrmse <= champion';
  expect(await problemsOf({ mode: 'evaluate', 'training-job': 'a', gates })).toEqual([
    expect.stringMatching(/^gates \(with:\): line 2, column 7: expected /),
    'gates (with:): "rmse <= champion" compares with a champion: give `champion`, the model package group that it is in',
  ]);
});

test('a report on disk must be there', async () => {
  expect(await problemsOf({ mode: 'evaluate', report: 'nowhere.json' })).toEqual([
    'report (with:): there is no file "nowhere.json"',
  ]);
});

test('lists are words, however they are written', async () => {
  for (const types of ['text/csv, application/json', 'text/csv\napplication/json', '- text/csv\n- application/json']) {
    const { task } = await configOf('register', {
      'model-package-group': 'iris',
      'model-artifact': 's3://bucket/model.tar.gz',
      image: 'xgboost',
      'content-types': types,
    });
    expect(task).toMatchObject({ contentTypes: ['text/csv', 'application/json'] });
  }
});

test("an endpoint is called as its stack, as far as SageMaker's names reach", async () => {
  const stack = `${'a'.repeat(62)}-${'b'.repeat(20)}`;
  const config = await configOf('deploy', { ...DEPLOY, 'stack-name': stack, 'model-package-group': 'iris' });
  expect(config.endpointName).toBe('a'.repeat(62));
});
