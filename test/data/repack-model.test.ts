import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Pack, pack } from 'tar-stream';
import { connectAws } from '../../src/aws/clients.ts';
import { remoteObject } from '../../src/data/remote-object.ts';
import { type ModelCode, repackModel } from '../../src/data/repack-model.ts';
import { scriptFiles } from '../../src/data/script-files.ts';
import { Cancelled } from '../../src/errors.ts';
import { useLocalAws } from '../local-aws.ts';

const { aws } = useLocalAws();
const connection = () => connectAws({ region: 'us-east-1', forcePathStyle: true });
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'repack-'));
  aws().world.objects.createBucket('models', 'us-east-1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Buffer>>;

/** A folder of its own with these files. */
function folderWith(files: Files): string {
  const place = mkdtempSync(join(folder, 'of-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), content);
  }
  return place;
}

/** Packed as SageMaker and the Python SDK do: from within the folder. To press noise together only takes time. */
function archiveOf(place: string): Buffer {
  return gzipSync(execFileSync('tar', ['-cf', '-', '-C', place, '.'], { maxBuffer: 2 ** 28 }), { level: 0 });
}

async function packed(fill: (archive: Pack) => void): Promise<Buffer> {
  const archive = pack();
  fill(archive);
  archive.finalize();
  return gzipSync(await buffer(archive as AsyncIterable<Buffer>));
}

async function put(key: string, body: Buffer) {
  aws().world.objects.put('models', key, body);
  return await remoteObject(connection(), `s3://models/${key}`, new AbortController().signal);
}

function script(files: Files): ModelCode {
  const [entryPoint = ''] = Object.keys(files);
  return { kind: 'files', files: scriptFiles({ folder: folderWith(files), entryPoint, alone: false }) };
}

async function repack(name: string, model: Buffer, code: ModelCode, signal = new AbortController().signal) {
  const read: number[] = [];
  const to = { bucket: 'models', key: `${name}/repacked/model.tar.gz` };
  const done = await repackModel(connection(), {
    model: await put(`${name}/model.tar.gz`, model),
    code,
    to,
    signal,
    progress: (bytes) => void read.push(bytes),
  });
  return { done, read, object: aws().world.objects.head('models', to.key) };
}

/** What is in an archive, told by tar itself. */
function unpacked(path = ''): string {
  const place = mkdtempSync(join(folder, 'unpacked-'));
  execFileSync('tar', ['-xzf', path, '-C', place]);
  return place;
}

function listed(path = ''): string[] {
  const names = execFileSync('tar', ['-tzf', path], { encoding: 'utf8' }).trim().split('\n');
  return names.map((name) => name.replace(/^\.\//, '')).sort();
}

async function unfinished(): Promise<number> {
  const { Uploads = [] } = await connection()
    .client(S3Client)
    .send(new ListMultipartUploadsCommand({ Bucket: 'models' }));
  return Uploads.length;
}

test('a model keeps all that it has, and gets the code beside it', async () => {
  const long = `${'layer/'.repeat(40)}weights.bin`;
  const place = folderWith({ 'model.pth': 'weights', [long]: 'deep', 'Größe.txt': 'x', empty: '' });
  symlinkSync('model.pth', join(place, 'latest'));
  const { done, object } = await repack('keeps', archiveOf(place), script({ 'inference.py': 'pass', 'lib/a.py': '1' }));
  expect(done).toBe(true);
  const result = unpacked(object?.path);
  for (const [name, content] of [
    ['model.pth', 'weights'],
    [long, 'deep'],
    ['Größe.txt', 'x'],
    ['empty', ''],
    ['latest', 'weights'],
    ['code/inference.py', 'pass'],
    ['code/lib/a.py', '1'],
  ] as const)
    expect([name, readFileSync(join(result, name), 'utf8')]).toEqual([name, content]);
});

test('code that is there gives way to the code that is given', async () => {
  const model = archiveOf(
    folderWith({ model: 'm', 'code/inference.py': 'old', 'code/old.py': '', 'coder/x': 'stays' }),
  );
  const { object } = await repack('replaced', model, script({ 'inference.py': 'new' }));
  expect(listed(object?.path).filter((name) => !/^$|\/$/.test(name))).toEqual([
    'code/inference.py',
    'coder/x',
    'model',
  ]);
  expect(readFileSync(join(unpacked(object?.path), 'code/inference.py'), 'utf8')).toBe('new');
});

test('the code of a training is put in from its archive, hard links included', async () => {
  const source = await packed((archive) => {
    archive.entry({ name: './', type: 'directory' });
    archive.entry({ name: './train.py', pax: { path: './train.py', comment: 'kept' } } as never, 'print()');
    archive.entry({ name: './again.py', type: 'link', linkname: './train.py' });
  });
  const code: ModelCode = { kind: 'training', archive: await put('source/sourcedir.tar.gz', source) };
  const { done, object } = await repack('trained', archiveOf(folderWith({ model: 'm' })), code);
  expect(done).toBe(true);
  const result = unpacked(object?.path);
  expect(readFileSync(join(result, 'code/train.py'), 'utf8')).toBe('print()');
  expect(readFileSync(join(result, 'code/again.py'), 'utf8')).toBe('print()');
});

test('a model with code of its own is not given that of its training, and nothing is left behind', async () => {
  const source = await put('own/sourcedir.tar.gz', archiveOf(folderWith({ 'train.py': '' })));
  const model = archiveOf(folderWith({ 'a.bin': randomBytes(9_000_000), 'code/train.py': 'own' }));
  const { done, object } = await repack('own', model, { kind: 'training', archive: source });
  expect([done, object, await unfinished()]).toEqual([false, undefined, 0]);
});

test('the same model with the same code is the same archive', async () => {
  const model = archiveOf(folderWith({ model: 'm' }));
  const code = script({ 'inference.py': 'pass' });
  const [first, second] = [await repack('same-1', model, code), await repack('same-2', model, code)];
  expect(readFileSync(first.object?.path ?? '')).toEqual(readFileSync(second.object?.path ?? ''));
});

test('a large model goes in parts, each told as it was read', async () => {
  const weights = randomBytes(17_000_000);
  const model = archiveOf(folderWith({ weights }));
  const { read, object } = await repack('large', model, script({ 'inference.py': 'pass' }));
  expect(read.reduce((sum, bytes) => sum + bytes)).toBe(model.length);
  expect(read.length).toBe(3);
  expect(object?.etag).toMatch(/-3$/);
  expect(readFileSync(join(unpacked(object?.path), 'weights')).equals(weights)).toBe(true);
});

test('unsafe names go through as they are: nothing is unpacked here', async () => {
  const model = await packed((archive) => {
    archive.entry({ name: '../outside' }, 'x');
    archive.entry({ name: '/etc/passwd' }, 'y');
    archive.entry({ name: 'way-out', type: 'symlink', linkname: '../../..' });
    archive.entry({ name: 'a/../code/hidden.py' }, 'z');
  });
  const { object } = await repack('unsafe', model, script({ 'inference.py': 'pass' }));
  expect(listed(object?.path)).toEqual(['../outside', '/etc/passwd', 'code/inference.py', 'way-out']);
});

test.each([
  ['text', Buffer.from('a model'), /text\/model.tar.gz is no gzipped tar archive: incorrect header check/],
  ['nothing', Buffer.alloc(0), /nothing\/model.tar.gz is no gzipped tar archive/],
  ['gzip', gzipSync(Buffer.alloc(2000, 'x')), /gzip\/model.tar.gz is no gzipped tar archive: Invalid tar header/],
])('%s instead of an archive is told with its place', async (name, body, problem) => {
  await expect(repack(name, body, script({ 'inference.py': '' }))).rejects.toThrow(problem);
  expect(await unfinished()).toBe(0);
});

test('an archive that breaks off is none', async () => {
  const whole = archiveOf(folderWith({ model: randomBytes(100_000) }));
  const repacked = repack('half', whole.subarray(0, 50_000), script({ 'inference.py': '' }));
  await expect(repacked).rejects.toThrow(/half\/model.tar.gz is no gzipped tar archive: unexpected end of file/);
});

test('a cancelled repacking leaves nothing behind', async () => {
  const controller = new AbortController();
  const model = archiveOf(folderWith({ weights: randomBytes(9_000_000) }));
  const code = script({ 'inference.py': '' });
  const source = await put('cancelled/model.tar.gz', model);
  const repacked = repackModel(connection(), {
    model: source,
    code,
    to: { bucket: 'models', key: 'cancelled/repacked' },
    signal: controller.signal,
    progress: () => controller.abort(new Cancelled('cancelled by the test')),
  });
  await expect(repacked).rejects.toThrow(Cancelled);
  expect([aws().world.objects.head('models', 'cancelled/repacked'), await unfinished()]).toEqual([undefined, 0]);
});

test('what S3 says of a part that it refuses is told, and nothing is left behind', async () => {
  aws().world.faults.order({ kind: 'access-denied', at: 's3.UploadPart', times: 1 });
  const model = archiveOf(folderWith({ weights: randomBytes(30_000_000) }));
  await expect(repack('refused', model, script({ 'inference.py': '' }))).rejects.toMatchObject({
    name: 'AccessDenied',
  });
  expect(await unfinished()).toBe(0);
});

test('a model that is not there is told by its URI', async () => {
  const looked = remoteObject(connection(), 's3://models/nowhere.tar.gz', new AbortController().signal);
  await expect(looked).rejects.toThrow('s3://models/nowhere.tar.gz cannot be read: there is no such object');
});
