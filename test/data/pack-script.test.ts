import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extract, type Header } from 'tar-stream';
import { scriptDigest } from '../../src/data/content-digest.ts';
import { packScript } from '../../src/data/pack-script.ts';
import { type Script, scriptFiles } from '../../src/data/script-files.ts';

const never = new AbortController().signal;
let parent = '';
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'pack-script-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A folder with these files, `train.py` among them. */
function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(parent, 'script-'));
  for (const [name, content] of Object.entries({ 'train.py': 'print(1)\n', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The archive of a folder's script, and the digest that it goes by. */
async function packed(folder: string, script: Partial<Script> = {}): Promise<{ body: Buffer; sha256: string }> {
  const files = scriptFiles({ folder, entryPoint: 'train.py', alone: false, ...script });
  const to = join(mkdtempSync(join(parent, 'packed-')), 'sourcedir.tar.gz');
  await packScript(files, to, never);
  return { body: readFileSync(to), sha256: scriptDigest(files) };
}

/** Headers and contents as an independent reader of the archive finds them. */
async function entriesOf(body: Buffer): Promise<{ header: Header; content: string }[]> {
  const reader = extract();
  reader.end(gunzipSync(body));
  const entries: { header: Header; content: string }[] = [];
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.push({ header: entry.header, content: Buffer.concat(chunks).toString() });
  }
  return entries;
}

const namesIn = async (body: Buffer) => (await entriesOf(body)).map(({ header }) => header.name);

describe('packScript', () => {
  test('packs all files, sorted, with their content', async () => {
    const { body } = await packed(folderOf({ 'lib/b.py': 'b', 'lib/a.py': 'a', 'Z.txt': 'z' }));
    expect(await entriesOf(body)).toMatchObject([
      { header: { name: 'Z.txt' }, content: 'z' },
      { header: { name: 'lib/a.py' }, content: 'a' },
      { header: { name: 'lib/b.py' }, content: 'b' },
      { header: { name: 'train.py' }, content: 'print(1)\n' },
    ]);
  });

  test('the same content is the same archive, wherever and whenever it was written', async () => {
    const first = folderOf({ 'a.py': 'a', 'b.py': 'b' });
    const second = folderOf({ 'b.py': 'b', 'a.py': 'a' });
    utimesSync(join(second, 'a.py'), 1, 1);
    const [one, other] = [await packed(first), await packed(second)];
    expect(other.sha256).toBe(one.sha256);
    expect(other.body.equals(one.body)).toBe(true);
    expect((await entriesOf(one.body))[0]?.header).toMatchObject({ mtime: new Date(0), uid: 0, gid: 0, mode: 0o644 });
  });

  test.each([
    ['one changed letter', { 'train.py': 'print(2)\n' }],
    ['another name', { 'other.py': '' }],
  ])('%s is another archive', async (_, files) => {
    expect((await packed(folderOf(files))).sha256).not.toBe((await packed(folderOf())).sha256);
  });

  test('a script stays executable', async () => {
    const folder = folderOf({ 'run.sh': 'true' });
    const before = (await packed(folder)).sha256;
    chmodSync(join(folder, 'run.sh'), 0o700);
    expect((await packed(folder)).sha256).not.toBe(before);
    expect((await entriesOf((await packed(folder)).body))[0]?.header).toMatchObject({ name: 'run.sh', mode: 0o755 });
  });

  test('.sagemakerignore leaves out what it names, as .gitignore would', async () => {
    const ignored = { '.sagemakerignore': '*.csv\n!keep.csv\n/data/\n# note\n' };
    const folder = folderOf({ ...ignored, 'a.csv': '', 'keep.csv': '', 'data/x.py': '', 'lib/data/y.py': '' });
    expect(await namesIn((await packed(folder)).body)).toEqual(['keep.csv', 'lib/data/y.py', 'train.py']);
  });

  test('what git and Python leave behind stays at home', async () => {
    const folder = folderOf({ '.git/HEAD': '', '__pycache__/train.cpython-312.pyc': '', 'lib/__pycache__/a.pyc': '' });
    expect(await namesIn((await packed(folder)).body)).toEqual(['train.py']);
  });

  test('without a source folder the script travels alone', async () => {
    const { body } = await packed(folderOf({ 'other.py': '' }), { alone: true });
    expect(await namesIn(body)).toEqual(['train.py']);
  });

  test('a script that travels alone may be a link to its neighbour, but to nothing elsewhere', async () => {
    const folder = folderOf();
    symlinkSync('train.py', join(folder, 'alias.py'));
    symlinkSync('/etc/hosts', join(folder, 'hosts.py'));
    const alone = (entryPoint: string) => packed(folder, { entryPoint, alone: true });
    expect(await entriesOf((await alone('alias.py')).body)).toMatchObject([
      { header: { name: 'alias.py', type: 'file' }, content: 'print(1)\n' },
    ]);
    await expect(alone('hosts.py')).rejects.toThrow(/^entry-point: the link "hosts.py" leads out of/);
  });

  test('more blocks than are compressed at a time are one archive', async () => {
    const large = 'abcdefgh'.repeat(3_000_000);
    const entries = await entriesOf((await packed(folderOf({ 'large.txt': large }))).body);
    expect(entries[0]?.content === large).toBe(true);
  });

  test('a link to a file of the folder is that file', async () => {
    const folder = folderOf({ 'lib/real.py': 'real' });
    symlinkSync('lib/real.py', join(folder, 'alias.py'));
    expect((await entriesOf((await packed(folder)).body))[0]).toMatchObject({
      header: { name: 'alias.py', type: 'file' },
      content: 'real',
    });
  });

  test('a file that cannot be read is thrown, and nothing waits for the rest', async () => {
    const to = join(parent, 'gone.tar.gz');
    for (const size of [1, 2_000_000]) {
      const gone = { path: join(parent, 'gone.py'), key: 'gone.py', size, executable: false };
      await expect(packScript([gone], to, never)).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });

  test('a large file that changes its size meanwhile is thrown', async () => {
    const [file, ...others] = scriptFiles({ folder: folderOf(), entryPoint: 'train.py', alone: true });
    expect(others).toEqual([]);
    const changing = { path: '', key: '', executable: false, ...file, size: 2_000_000 };
    await expect(packScript([changing], join(parent, 'changing.tar.gz'), never)).rejects.toThrow('Size mismatch');
  });

  test('a cancel ends it', async () => {
    const files = scriptFiles({ folder: folderOf(), entryPoint: 'train.py', alone: true });
    const packing = packScript(files, join(parent, 'cancelled.tar.gz'), AbortSignal.abort());
    await expect(packing).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('more than 1 GB is no code', () => {
    const folder = folderOf({ 'data.bin': '' });
    truncateSync(join(folder, 'data.bin'), 1.2e9);
    const listed = () => scriptFiles({ folder, entryPoint: 'train.py', alone: false });
    expect(listed).toThrow(/^source-dir: ".*" has 1\.2 GB of code, at most 1 GB goes: give data as `channels`/);
  });

  test.each([
    ['/etc/hosts', /the link "link" leads out of/],
    ['../..', /leads out of/],
    ['nowhere', /leads to nothing/],
    ['lib', /leads to a folder/],
  ])('a link to %s is refused', async (target, message) => {
    const folder = folderOf({ 'lib/a.py': '' });
    symlinkSync(target, join(folder, 'link'));
    await expect(packed(folder)).rejects.toThrow(message);
  });

  test('an entry point that is ignored is an error', async () => {
    await expect(packed(folderOf({ '.sagemakerignore': 'train.py' }))).rejects.toThrow(/entry-point.*left out/);
  });
});
