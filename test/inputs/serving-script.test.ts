import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { configOf, load, PACKAGE, problemsOf, ROLE, withFiles } from './call.ts';

const MODEL = { 'model-artifact': 's3://bucket/model.tar.gz', image: 'pytorch:2.6' };
const DEPLOY = { mode: 'deploy', 'stack-name': 'iris', 'execution-role-arn': ROLE };
const FILES = { 'src/inference.py': '', 'src/steps/serve.py': '', 'serve.py': '', 'serve.sh': '' };

describe('the script that serves', () => {
  test('is a path in the source folder, for deploy and for register', async () => {
    await withFiles(FILES, async (folder) => {
      const source = { 'source-dir': join(folder, 'src'), 'entry-point': 'inference.py' };
      const script = { folder: join(folder, 'src'), entryPoint: 'inference.py', alone: false };
      const deployed = await configOf('deploy', { ...DEPLOY, ...MODEL, ...source });
      expect(deployed.model).toMatchObject({ kind: 'artifact', script });
      const registered = await configOf('register', { 'model-package-group': 'iris', ...MODEL, ...source });
      expect(registered.task).toMatchObject({ kind: 'create', script });
    });
  });

  test('is none unless one is given', async () => {
    const { model } = await configOf('deploy', { ...DEPLOY, ...MODEL });
    expect(model).toMatchObject({ script: undefined });
  });

  test('is no more to a registered version than an image: warnings say so, unless they are for every mode', async () => {
    const inputs = { ...DEPLOY, 'model-package-arn': PACKAGE };
    const { warnings } = await load({ ...inputs, image: 'xgboost' });
    expect(warnings).toEqual([expect.stringMatching(/^image \(with:\): has no effect: a registered version serves/)]);
    await withFiles({ 'mlops.yml': 'defaults: {image: xgboost}' }, async (folder) => {
      expect((await load({ ...inputs, config: join(folder, 'mlops.yml') })).warnings).toEqual([]);
    });
  });

  test('has no effect on a version that is registered: a warning says so', async () => {
    await withFiles(FILES, async (folder) => {
      const inputs = { ...DEPLOY, 'model-package-arn': PACKAGE, 'entry-point': join(folder, 'serve.py') };
      const { warnings } = await load(inputs);
      expect(warnings).toEqual([expect.stringMatching(/^entry-point.*: has no effect: a registered version serves/)]);
    });
  });

  /** `<…>` stands for a path of the folder with the files. */
  test.each([
    ['an algorithm', { image: 'kmeans', 'entry-point': '<serve.py>' }, /kmeans is an algorithm that runs no script/],
    ['a shell script', { 'entry-point': '<serve.sh>' }, /is no Python script \(.py\)/],
    ['one in a folder', { 'source-dir': '<src>', 'entry-point': 'steps/serve.py' }, /has to be at its top/],
    [
      'one that TensorFlow does not look for',
      { image: 'tensorflow', 'entry-point': '<serve.py>' },
      /would never be called: tensorflow serves with a script named inference.py only/,
    ],
    ['a folder without a script', { 'source-dir': '<src>' }, /^source-dir .*without `entry-point`/],
    ['a file that is not there', { 'entry-point': '<nowhere.py>' }, /there is no file/],
  ])('%s is refused', async (_, inputs: Readonly<Record<string, string>>, message) => {
    await withFiles(FILES, async (folder) => {
      const paths = Object.entries(inputs).map(([name, value]) => [name, value.replace(/^<(.*)>$/, `${folder}/$1`)]);
      const problems = await problemsOf({ ...DEPLOY, ...MODEL, ...Object.fromEntries(paths) });
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });
});
