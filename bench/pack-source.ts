/**
 * Packing a source folder of 100 MB: the digest and the archive of it (script mode's sourcedir.tar.gz) beside Python's `tarfile` in mode `w:gz`,
 * in turn, on this machine. The tree is made of this repository's own dependencies, which are code.
 *
 *   node bench/pack-source.ts [RUNS]
 *
 * Prints both medians, the sizes and the ratio; fails above 0.25. Needs `python3`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scriptDigest } from '../src/data/content-digest.ts';
import { packScript } from '../src/data/pack-script.ts';
import { scriptFiles } from '../src/data/script-files.ts';

const LIMIT = 0.25;
const TREE_BYTES = 100e6;
const runs = Number(process.argv[2] ?? 3);

const folder = mkdtempSync(join(tmpdir(), 'pack-source-'));
const tree = join(folder, 'source');
let bytes = 0;
let files = 0;
for (const path of globSync('node_modules/**/*.{ts,js,md,json}', { exclude: (name) => name === '.bin' }).sort()) {
  const { size } = statSync(path);
  if (bytes >= TREE_BYTES) break;
  cpSync(path, join(tree, path.replaceAll('node_modules', 'packages')), { recursive: true });
  bytes += size;
  files += 1;
}
writeFileSync(join(tree, 'train.py'), 'print("trained")\n');

const archive = join(folder, 'sourcedir.tar.gz');
const python = `import tarfile; tarfile.open(${JSON.stringify(join(folder, 'python.tar.gz'))}, "w:gz").add(${JSON.stringify(tree)}, arcname=".")`;
const times: { ours: number[]; python: number[] } = { ours: [], python: [] };
for (let run = -1; run < runs; run += 1) {
  let started = performance.now();
  const files = scriptFiles({ folder: tree, entryPoint: 'train.py', alone: false });
  scriptDigest(files);
  await packScript(files, archive, new AbortController().signal);
  const ours = performance.now() - started;
  started = performance.now();
  execFileSync('python3', ['-c', python]);
  const theirs = performance.now() - started;
  // The first pair warms the disk's cache and is not counted.
  if (run < 0) continue;
  times.ours.push(ours);
  times.python.push(theirs);
}
const pythonBytes = statSync(join(folder, 'python.tar.gz')).size;
const ourBytes = statSync(archive).size;
rmSync(folder, { recursive: true });

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ratio = median(times.ours) / median(times.python);
const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
console.log(`tree            ${megabytes(bytes)} in ${files} files`);
console.log(`python tarfile  ${median(times.python).toFixed(0)} ms, ${megabytes(pythonBytes)}`);
console.log(`packScript      ${median(times.ours).toFixed(0)} ms, ${megabytes(ourBytes)}`);
console.log(
  `ratio           ${ratio.toFixed(2)} (at most ${LIMIT}), medians of ${runs} runs in turn, ${process.version}`,
);
process.exitCode = ratio <= LIMIT ? 0 : 1;
