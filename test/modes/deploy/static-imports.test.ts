import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const SOURCES = join(import.meta.dirname, '../../../src');

/** Packages that are loaded with a module, whatever it is asked to do: types and `import()` cost nothing before they are used. */
function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm);
  const packages = [...imports].flatMap(([, name = '']) =>
    name.startsWith('.') ? [...packagesOf(join(dirname(file), name), seen)] : [name],
  );
  return new Set(packages);
}

test('a deployment loads neither S3 nor STS before it has something to ask of them', () => {
  const packages = packagesOf(join(SOURCES, 'modes/deploy/deploy.ts'));
  expect(packages).toContain('@aws-sdk/client-cloudformation');
  expect([...packages].filter((name) => /client-(s3|sts)$/.test(name))).toEqual([]);
});
