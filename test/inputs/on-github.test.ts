import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { load, PACKAGE, problemsOf, withFiles } from './call.ts';

type Texts = Readonly<Record<string, string>>;

const VARIABLES = {
  AWS_REGION: 'eu-west-1',
  GITHUB_REPOSITORY: 'org/iris',
  GITHUB_RUN_ID: '7',
  GITHUB_SHA: 'abc',
  GITHUB_SERVER_URL: 'https://ghe.example',
  GITHUB_API_URL: 'https://ghe.example/api/v3',
};
const CONFIG = `environments: { qa: { deploy: { stack-name: iris-qa, model-package-arn: "${PACKAGE}" } } }`;

/** What GitHub is to show of a deployment to qa. */
const onGithub = (inputs: Texts, variables: Texts = {}) =>
  withFiles({ 'mlops.yml': CONFIG }, async (folder) => {
    const given = { mode: 'deploy', config: join(folder, 'mlops.yml'), environment: 'qa', ...inputs };
    const { config } = await load(given, { ...VARIABLES, ...variables });
    if (config.mode !== 'deploy') throw new Error(`got the config of ${config.mode}`);
    return config.onGithub;
  });

test('a deployment to an environment is shown with the token, by the API of this GitHub', async () => {
  expect(await onGithub({ 'github-token': 'a-token' })).toEqual({
    apiUrl: 'https://ghe.example/api/v3',
    token: 'a-token',
    repository: 'org/iris',
    environment: 'qa',
    ref: 'abc',
    runUrl: 'https://ghe.example/org/iris/actions/runs/7',
    isTransient: false,
  });
});

test('of a pull request it is its branch that is deployed', async () => {
  const shown = await onGithub({ 'github-token': 'a-token' }, { GITHUB_HEAD_REF: 'better-model' });
  expect(shown?.ref).toBe('better-model');
});

test('without a token, and of what is only planned, nothing is shown', async () => {
  expect(await onGithub({})).toBeUndefined();
  expect(await onGithub({ 'github-token': 'a-token', 'dry-run': 'true' })).toBeUndefined();
});

test('the token may not stand in a file that is committed', async () => {
  const files = { 'mlops.yml': 'deploy: { github-token: a-token }' };
  const [problem] = await withFiles(files, (folder) =>
    problemsOf({
      mode: 'deploy',
      config: join(folder, 'mlops.yml'),
      'stack-name': 'iris',
      'model-package-arn': PACKAGE,
    }),
  );
  expect(problem).toMatch(/github-token belongs into `with:` of the step, not into the config file$/);
});
