import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { AVAILABLE_MODES } from '../../src/inputs/table/input.ts';
import { inputNames } from '../../src/inputs/table/inputs.ts';
import { load, PACKAGE, ROLE } from './call.ts';

const value = fc.oneof(
  fc.constantFrom('true', '5', 'a: 1', '- body: 1\n  expect: {equals: 1}', 's3://bucket/key', 'iris', 'ml.m5.large'),
  fc.constantFrom(ROLE, PACKAGE, '{"mode":"train","status":"InProgress","version":1,"job-name":"a"}', 'xgboost'),
  fc.constantFrom(
    '{',
    '[',
    '*a',
    '&a [*a]',
    '{a: {b: c}}',
    '? [a]\n: b',
    '!!binary x',
    '%YAML 9',
    '---\na\n---\nb',
    '\0',
  ),
  // In the file system's root, candidates would be all the files of the machine.
  fc.string().filter((text) => !text.startsWith('/')),
);
const inputs = fc
  .array(fc.tuple(fc.constantFrom(...inputNames.filter((name) => name !== 'mode')), value), { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries));

const before = process.cwd();
let checkout = '';
/** An empty one: candidates in `.` or `**` would be all the files of ours, with all that is installed. */
beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'any-call-'));
  process.chdir(checkout);
});
afterAll(() => {
  process.chdir(before);
  rmSync(checkout, { recursive: true });
});

test('whatever is given, a call has a config of its mode, or at least one problem, and never a defect', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...AVAILABLE_MODES), inputs, async (mode, given) => {
      try {
        expect((await load({ mode, ...given })).config.mode).toBe(mode);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});
