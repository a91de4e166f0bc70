import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { inRepository } from './play.ts';

const program = join(import.meta.dirname, '../../../local/workflow/main.ts');
const WORKFLOW = `on:
  pull_request:
  workflow_dispatch:
jobs:
  only:
    runs-on: ubuntu-latest
    steps:
      - run: echo "of \${{ github.event.number }}, from $GITHUB_HEAD_REF"
`;

const files = {
  'workflow.yml': WORKFLOW,
  'event.json': '{"number": 7, "pull_request": {"head": {"ref": "petals"}}}',
  'list.json': '[]',
};

/** What the program printed, or the last line of what went wrong. */
function run(...args: string[]): Promise<string> {
  return inRepository(files, async (cwd) => {
    const started = promisify(execFile)(process.execPath, [program, 'workflow.yml', '--verbose', ...args], { cwd });
    return await started.then(
      ({ stdout }) => stdout,
      ({ stderr }: { stderr: string }) => stderr.trim(),
    );
  });
}

test('the payload of an event comes from a file', async () => {
  expect(await run('--event', 'pull_request', '--payload', 'event.json')).toContain('of 7, from petals');
});

test('what is no payload, and what has none, is refused', async () => {
  expect(await run('--event', 'pull_request', '--payload', 'list.json')).toMatch(/expected a JSON object$/);
  expect(await run('--payload', 'event.json')).toBe(
    "the payload of 'workflow_dispatch' is made of its inputs: give these",
  );
  expect(await run('--event', 'pull_request', '--input', 'a=b')).toBe(
    "'pull_request' has no inputs, only 'workflow_dispatch' has: give its payload",
  );
});
