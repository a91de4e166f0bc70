import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkRequests } from './check-requests.ts';
import { setScene } from './scene.ts';
import { ROLE, resultOf } from './steps.ts';
import { witness } from './witnesses.ts';

/** As it would run in the real container, too: nothing in it knows where it is. */
const SCRIPT = `
import argparse
import os

import joblib
import numpy
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


def model_fn(model_dir):
    return joblib.load(os.path.join(model_dir, 'model.joblib'))


if __name__ == '__main__':
    parser = argparse.ArgumentParser()
    parser.add_argument('--n-estimators', type=int)
    parser.add_argument('--criterion')
    parser.add_argument('--train', default=os.environ['SM_CHANNEL_TRAIN'])
    parser.add_argument('--model-dir', default=os.environ['SM_MODEL_DIR'])
    arguments = parser.parse_args()
    rows = numpy.loadtxt(os.path.join(arguments.train, 'train.csv'), delimiter=',')
    training, validation = train_test_split(rows, test_size=0.25, random_state=1, stratify=rows[:, 0])
    model = RandomForestClassifier(arguments.n_estimators, criterion=arguments.criterion, random_state=1)
    model.fit(training[:, 1:], training[:, 0])
    print(f'validation accuracy={model.score(validation[:, 1:], validation[:, 0]):.3f};')
    joblib.dump(model, os.path.join(arguments.model_dir, 'model.joblib'))
`;

const TRAIN = {
  mode: 'train',
  image: 'sklearn:1.4-2',
  'execution-role-arn': ROLE,
  channels: 'train: train.csv',
  'source-dir': 'src',
  'entry-point': 'train.py',
} as const;

/** The local AWS takes the python3 of the PATH: that of the witnesses has scikit-learn. */
process.env['PATH'] = `${join(witness('python'), '..')}:${process.env['PATH']}`;

test('scikit-learn trains in script mode, is judged, registered, deployed and answers', async () => {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  mkdirSync(join(workspace.folder, 'src'));
  writeFileSync(join(workspace.folder, 'src/train.py'), SCRIPT);
  const trained = await workspace.run({
    ...TRAIN,
    hyperparameters: 'n-estimators: 20\ncriterion: gini',
    'metric-definitions': "validation:accuracy: 'validation accuracy=([0-9.]+);'",
  });
  expect(trained.stdout).toMatch(/^\[algo-1\] validation accuracy=/m);
  expect(trained).toMatchObject({ code: 0, result: { metrics: { 'validation:accuracy': expect.any(Number) } } });
  const evaluated = await workspace.run({
    mode: 'evaluate',
    from: resultOf(trained),
    gates: 'validation:accuracy >= 0.9',
  });
  expect(evaluated).toMatchObject({ code: 0, outputs: { passed: 'true' } });
  const registered = await workspace.run({
    mode: 'register',
    from: resultOf(evaluated),
    'model-package-group': 'forest',
    'approval-status': 'Approved',
  });
  expect(registered).toMatchObject({ code: 0 });
  // One row of CSV is an array of one dimension, as in the real container: scikit-learn wants rows.
  const cases = '- {name: both, body: "-5,3\\n5,4", expect: {matches: "^.?0.*1.?$"}}';
  const deploy = { mode: 'deploy', 'execution-role-arn': ROLE, 'stack-name': 'forest', cases } as const;
  expect(await workspace.run({ ...deploy, from: resultOf(registered) })).toMatchObject({
    code: 0,
    outputs: { status: 'Completed' },
  });
  const again = await workspace.run({ ...TRAIN, hyperparameters: 'n-estimators: 5\ncriterion: entropy' }, '1002');
  expect(again.stdout).toMatch(/script: src \(1 file\), there already/);
  expect(requests.filter(({ method, path }) => method === 'PUT' && path.includes('/source/'))).toHaveLength(1);

  const checked = await checkRequests(requests);
  expect(checked.flatMap(({ problems, skipped }) => [...problems, ...skipped])).toEqual([]);
  expect(checked.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['s3:HeadObject', 'sagemaker:CreateTrainingJob', 'sagemaker:CreateModelPackage']),
  );
});

test('what requirements.txt asks for is there when the script runs', async () => {
  await using scene = await setScene();
  const source = join(scene.workspace.folder, 'src');
  mkdirSync(source);
  writeFileSync(join(source, 'requirements.txt'), './greeting-1.0-py3-none-any.whl\n');
  execFileSync(witness('python'), ['-c', WHEEL], { cwd: source });
  const script = "import os, greeting; print(greeting.WORD); open(os.environ['SM_MODEL_DIR'] + '/m', 'w').close()";
  writeFileSync(join(source, 'train.py'), script);
  const trained = await scene.workspace.run(TRAIN);
  expect(trained.stdout).toMatch(/^\[algo-1\] good day$/m);
  expect(trained).toMatchObject({ code: 0 });
});

/** Writes a wheel that no index has. */
const WHEEL = `
import zipfile
with zipfile.ZipFile('greeting-1.0-py3-none-any.whl', 'w') as wheel:
    wheel.writestr('greeting.py', "WORD = 'good day'")
    wheel.writestr('greeting-1.0.dist-info/METADATA', 'Metadata-Version: 2.1\\nName: greeting\\nVersion: 1.0\\n')
    wheel.writestr('greeting-1.0.dist-info/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr('greeting-1.0.dist-info/RECORD', '')
`;
