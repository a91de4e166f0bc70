import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { matchingPaths } from '../../src/data/matching-paths.ts';

const FILES = [
  'a.csv',
  'b.CSV',
  'ab.csv',
  'a-b.csv',
  'a+b(1).csv',
  'a]b.csv',
  'a^b.csv',
  '{a}.csv',
  '.hidden.csv',
  '2024/01/a.csv',
  '2024/02/b.csv',
  '2025/01/a.csv',
  '2025/.cache/a.csv',
  '2025/notes',
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'patterns-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  symlinkSync(join(folder, '2024'), join(folder, 'link'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.csv'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesAmong = (paths: readonly string[]) =>
  paths.filter((path) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()).toSorted();
const found = async (pattern: string) => filesAmong(await matchingPaths(folder, pattern));

describe("means what Node's own glob means:", () => {
  test.each([
    '*',
    '*.csv',
    '.*',
    '.*.csv',
    '?.csv',
    '[ab].csv',
    '[a-z][a-z].csv',
    '[!a].*',
    '[^a].*',
    'a[]^]b.csv',
    'a[-+]b*',
    '[ab.csv',
    'a+b(1).*',
    '{a,b}.{csv,CSV}',
    '{a,b,c{d,2}}*',
    '{2024,2025/01}/**/*.csv',
    '{a}.*',
    '{a,b',
    '20??/*/a.csv',
    '202[45]/01/*',
    '2025/.*/*',
    '**/*.csv',
    '**/a.csv',
    '**/01/*',
    '2025/**/*',
    '*/a.csv',
    '202?/*/a.csv',
    'link/*/*.csv',
    '202?/01/**/a.csv',
    'a.csv/*',
    'nowhere/*',
    '2024//0?/*',
  ])('%s', async (pattern) => {
    const expected: string[] = [];
    for await (const path of glob(pattern, { cwd: folder })) expected.push(path);
    expect(await found(pattern)).toEqual(filesAmong(expected));
  });
});

test('links to folders are followed by * as in a shell, and by ** not', async () => {
  expect(await found('*/02/b.csv')).toEqual(['2024/02/b.csv', 'link/02/b.csv']);
  expect(await found('**/02/b.csv')).toEqual(['2024/02/b.csv']);
});
