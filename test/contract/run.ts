/**
 * `npm run test:contract`: the witnesses that nobody here wrote (botocore's service models, moto, the AWS CLI, cfn-lint)
 * against the action and the local AWS. They are Python: a virtual environment of their own is made once for each state of
 * requirements.txt. Arguments go on to jest: `npm run test:contract -- moto`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const requirements = join(import.meta.dirname, 'requirements.txt');

/** The folder of the virtual environment with exactly what requirements.txt pins. Throws where it cannot be made. */
function installWitnesses(): string {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(root, '.local/contract', `venv-${hash}`);
  // Written last: an installation that was broken off is made anew.
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  process.stdout.write(`installing the witnesses into ${folder} …\n`);
  rmSync(folder, { recursive: true, force: true });
  run(
    'python3',
    ['-m', 'venv', folder],
    'install Python 3.10 or newer with its venv module (Debian: `apt install python3-venv`)',
  );
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
  run(join(folder, 'bin/python'), pip, 'check the connection to PyPI, or PIP_INDEX_URL');
  writeFileSync(done, '');
  return folder;
}

function run(program: string, args: readonly string[], fix: string): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`\`${program} ${args.join(' ')}\` failed${error ? ` (${error.message})` : ''}: ${fix}`);
  }
}

function runJest(venv: string): number {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // The project's configuration, with the tests that it leaves to this suite.
  const config = ['--testMatch=<rootDir>/test/contract/**/*.test.ts', '--testPathIgnorePatterns=/node_modules/'];
  const { status } = spawnSync(
    process.execPath,
    [...flags, jest, ...config, '--testTimeout=120000', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, CONTRACT_VENV: venv },
    },
  );
  return status ?? 1;
}

try {
  process.exitCode = runJest(installWitnesses());
} catch (error) {
  process.stderr.write(`the contract suite cannot run: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
