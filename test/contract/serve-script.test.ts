import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkRequests } from './check-requests.ts';
import { type Scene, setScene } from './scene.ts';
import { ROLE, resultOf } from './steps.ts';
import { witness } from './witnesses.ts';

/** Learns the mean of the first column; answers with it and a word of its own. Nothing in it knows where it is. */
const SCRIPT = `
import json
import os

import words


def model_fn(model_dir):
    with open(os.path.join(model_dir, 'mean.json')) as file:
        return json.load(file)


def input_fn(body, content_type):
    return [float(row.split(',')[0]) for row in body.splitlines()]


def predict_fn(rows, mean):
    return [f'{words.WORD} {row - mean:g}' for row in rows]


if __name__ == '__main__':
    with open(os.path.join(os.environ['SM_CHANNEL_TRAIN'], 'train.csv')) as file:
        labels = [float(row.split(',')[0]) for row in file]
    with open(os.path.join(os.environ['SM_MODEL_DIR'], 'mean.json'), 'w') as file:
        json.dump(sum(labels) / len(labels), file)
    os.makedirs(os.path.join(os.environ['SM_MODEL_DIR'], 'layers'))
    open(os.path.join(os.environ['SM_MODEL_DIR'], 'layers', 'größe.bin'), 'w').close()
`;

/** The members of two archives as Python's tarfile reads them, to the very bytes. */
const READ = `
import hashlib, json, sys, tarfile
def read(path):
    members = {}
    with tarfile.open(path, 'r:gz') as archive:
        for member in archive:
            content = archive.extractfile(member).read() if member.isfile() else b''
            name = member.name.removeprefix('./')
            members[name] = [member.type.decode(), member.mode, member.mtime, hashlib.sha256(content).hexdigest()]
    return members
print(json.dumps([read(path) for path in sys.argv[1:]]))
`;

process.env['PATH'] = `${join(witness('python'), '..')}:${process.env['PATH']}`;

function setScripts({ workspace: { folder } }: Scene): void {
  for (const [name, word] of [
    ['src', 'trained'],
    ['serving', 'served'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'words.py'), `WORD = '${word}'\n`);
    writeFileSync(join(folder, name, name === 'src' ? 'train.py' : 'inference.py'), SCRIPT);
  }
}

function pathOf(uri: unknown, { aws }: Scene): string {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.*)/.exec(String(uri)) ?? [];
  return aws.world.objects.head(bucket, key)?.path ?? '';
}

async function trainAndServe(image: string, serving: Readonly<Record<string, string>>, answer: string) {
  await using scene = await setScene();
  const { workspace, requests } = scene;
  setScripts(scene);
  const trained = await workspace.run({
    mode: 'train',
    image,
    'execution-role-arn': ROLE,
    channels: 'train: train.csv',
    'source-dir': 'src',
    'entry-point': 'train.py',
  });
  expect(trained).toMatchObject({ code: 0 });
  const register = {
    mode: 'register',
    from: resultOf(trained),
    'model-package-group': 'means',
    'approval-status': 'Approved',
    ...serving,
  } as const;
  const registered = await workspace.run(register);
  expect(registered).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const deployed = await workspace.run({
    mode: 'deploy',
    'execution-role-arn': ROLE,
    'stack-name': 'means',
    from: resultOf(registered),
    cases: `- {name: row, body: "1.5,7", expect: {path: "0", equals: ${answer}}}`,
  });
  expect(deployed).toMatchObject({ code: 0, outputs: { status: 'Completed' } });
  const again = await workspace.run(register, '1002');
  expect(again).toMatchObject({ code: 0, outputs: { status: 'NoChanges' } });

  const checked = await checkRequests(requests);
  expect(checked.flatMap(({ problems, skipped }) => [...problems, ...skipped])).toEqual([]);
  const paths = [registered.result?.['repacked-from'], registered.result?.['model-artifact']];
  const [before, after] = JSON.parse(
    execFileSync(witness('python'), ['-c', READ, ...paths.map((uri) => pathOf(uri, scene))], { encoding: 'utf8' }),
  );
  return { before, after };
}

test('what PyTorch trained is registered with the code that trained it, and answers', async () => {
  const { before, after } = await trainAndServe('pytorch:2.6', {}, 'trained 1');
  expect(Object.keys(before)).toContain('layers/größe.bin');
  expect(after).toEqual({
    ...before,
    'code/train.py': ['0', 0o644, 0, expect.any(String)],
    'code/words.py': ['0', 0o644, 0, expect.any(String)],
  });
});

test('a model of PyTorch serves with a script of its own', async () => {
  const { before, after } = await trainAndServe(
    'pytorch:2.6',
    { 'source-dir': 'serving', 'entry-point': 'inference.py' },
    'served 1',
  );
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  expect(added.sort()).toEqual(['code/inference.py', 'code/words.py']);
});

test('a model of scikit-learn serves with a script of its own beside it', async () => {
  await using scene = await setScene();
  const { workspace } = scene;
  setScripts(scene);
  const trained = await workspace.run({
    mode: 'train',
    image: 'sklearn:1.4-2',
    'execution-role-arn': ROLE,
    channels: 'train: train.csv',
    'source-dir': 'src',
    'entry-point': 'train.py',
  });
  const deployed = await workspace.run({
    mode: 'deploy',
    'execution-role-arn': ROLE,
    'stack-name': 'means',
    from: resultOf(trained),
    'source-dir': 'serving',
    'entry-point': 'inference.py',
    cases: '- {name: row, body: "1.5,7", expect: {path: "0", equals: served 1}}',
  });
  expect(deployed).toMatchObject({
    code: 0,
    outputs: { status: 'Completed' },
    result: { 'model-artifact': trained.outputs['model-artifact'] },
  });
});
