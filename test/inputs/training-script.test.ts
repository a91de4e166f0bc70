import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { newTraining, problemsOf, ROLE, withFiles } from './call.ts';

const TRAIN = { 'execution-role-arn': ROLE, image: 'sklearn', channels: 'train: s3://bucket/train.csv' };
const FILES = { 'src/train.py': '', 'src/steps/fit.py': '', 'other.py': '', 'notes.txt': '' };

const scriptOf = (inputs: Readonly<Record<string, string>>) =>
  newTraining({ ...TRAIN, ...inputs }).then(({ script }) => script);

describe('the script of a training', () => {
  test('is a path in the source folder', async () => {
    await withFiles(FILES, async (folder) => {
      const source = join(folder, 'src');
      expect(await scriptOf({ 'source-dir': source, 'entry-point': './steps/fit.py' })).toEqual({
        folder: source,
        entryPoint: 'steps/fit.py',
        alone: false,
      });
    });
  });

  test('travels alone without a source folder', async () => {
    await withFiles(FILES, async (folder) => {
      expect(await scriptOf({ 'entry-point': join(folder, 'other.py') })).toEqual({
        folder,
        entryPoint: 'other.py',
        alone: true,
      });
    });
  });

  test('is none for an algorithm', async () => {
    expect(await scriptOf({ image: 'xgboost' })).toBeUndefined();
  });

  /** `<…>` stands for a path of the folder with the files. */
  test.each([
    ['a framework without one', {}, /^entry-point: is missing: sklearn runs your own script/],
    ['a folder without one', { 'source-dir': '<src>' }, /^source-dir .*without `entry-point`/],
    ['an algorithm that runs none', { image: 'kmeans', 'entry-point': '<other.py>' }, /kmeans is an algorithm/],
    ['a file that is not there', { 'source-dir': '<src>', 'entry-point': 'fit.py' }, /there is no file ".*fit.py"/],
    ['a folder that is not there', { 'source-dir': '<lib>', 'entry-point': 'fit.py' }, /there is no folder/],
    ['a way out of the folder', { 'source-dir': '<src>', 'entry-point': '../other.py' }, /leads out of `source-dir`/],
    ['what is no script', { 'entry-point': '<notes.txt>' }, /neither a Python \(.py\) nor a shell/],
    [
      'a hyperparameter of script mode',
      { 'entry-point': '<other.py>', hyperparameters: 'sagemaker_program: x' },
      /"sagemaker_program" is made of `entry-point`/,
    ],
  ])('%s is refused', async (_, inputs: Readonly<Record<string, string>>, message) => {
    await withFiles(FILES, async (folder) => {
      const paths = Object.entries(inputs).map(([name, value]) => [name, value.replace(/^<(.*)>$/, `${folder}/$1`)]);
      const problems = await problemsOf({ mode: 'train', ...TRAIN, ...Object.fromEntries(paths) });
      expect(problems).toEqual([expect.stringMatching(message)]);
    });
  });
});
