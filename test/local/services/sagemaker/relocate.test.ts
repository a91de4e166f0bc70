import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  findRelocation,
  type JobFolder,
  type Relocation,
  relocate,
} from '../../../../local/services/sagemaker/processing/relocate.ts';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'relocate-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A job's folder with a script of this name. */
function jobFolder(name: string, script: string): { folder: JobFolder; sources: string } {
  const folder = { ml: join(scratch, name, 'ml'), stage: join(scratch, name, 'stage') };
  const sources = join(folder.ml, 'processing/input/code');
  for (const path of [sources, folder.stage]) mkdirSync(path, { recursive: true });
  writeFileSync(join(sources, 'run.sh'), script);
  return { folder, sources };
}

const command = ['sh', '/opt/ml/processing/input/code/run.sh', '--out=/opt/ml/processing/note'];

function run(relocation: Relocation, job: ReturnType<typeof jobFolder>): string {
  const started = relocate({ command, env: { CONFIG: '/opt/ml/config' } }, { relocation, ...job });
  const [file = '', ...args] = started.command;
  return execFileSync(file, args, { encoding: 'utf8', env: { PATH: process.env['PATH'], ...started.env } });
}

test('without a namespace, paths are rewritten in arguments, variables and sources', () => {
  const job = jobFolder('paths', 'echo "$1" "$CONFIG"; echo a note > /opt/ml/processing/note; echo /opt/mlops');
  const { ml } = job.folder;
  expect(run({ kind: 'paths' }, job)).toBe(`--out=${ml}/processing/note ${ml}/config\n/opt/mlops\n`);
  expect(readFileSync(join(ml, 'processing/note'), 'utf8')).toBe('a note\n');
});

test('in a namespace, where the machine allows one, the paths are what they say, for this process alone', () => {
  const before = existsSync('/opt/ml');
  const relocation = findRelocation(mkdtempSync(join(scratch, 'probe-')));
  const job = jobFolder('namespace', 'echo a note > /opt/"ml"/processing/note; echo "$CONFIG"; ls /opt');
  if (relocation.kind === 'paths') return;
  const [config, ...entries] = run(relocation, job).trim().split('\n');
  expect(config).toBe('/opt/ml/config');
  expect(entries).toEqual(
    expect.arrayContaining(['ml', ...execFileSync('ls', ['/opt'], { encoding: 'utf8' }).split('\n').filter(Boolean)]),
  );
  expect(readFileSync(join(job.folder.ml, 'processing/note'), 'utf8')).toBe('a note\n');
  expect(existsSync('/opt/ml')).toBe(before);
});

test('without a namespace, an evaluation script in Python finds its model and leaves its report', () => {
  const job = jobFolder('evaluation', '');
  const processing = join(job.folder.ml, 'processing');
  const script = [
    "with open('/opt/ml/processing/model/model.txt') as model, open('/opt/ml/processing/evaluation/evaluation.json', 'w') as report:",
    '    report.write(\'{"mse": %s}\' % model.read())',
  ];
  writeFileSync(join(job.sources, 'evaluate.py'), script.join('\n'));
  for (const name of ['model', 'evaluation']) mkdirSync(join(processing, name));
  writeFileSync(join(processing, 'model/model.txt'), '0.25');
  const evaluate = { command: ['python3', '/opt/ml/processing/input/code/evaluate.py'], env: {} };
  const [file = '', ...args] = relocate(evaluate, { relocation: { kind: 'paths' }, ...job }).command;
  execFileSync(file, args);
  expect(readFileSync(join(processing, 'evaluation/evaluation.json'), 'utf8')).toBe('{"mse": 0.25}');
});
