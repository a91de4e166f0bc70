import { expect, test } from '@jest/globals';
import { requireValues } from '../../../../src/modes/deploy/design/missing-value.ts';

const template = { path: 'stack.yml', body: '', parameters: {}, resourceTypes: [], outputs: [] };

test('a stack that has to be created has no value to keep', () => {
  const design = { templateBody: '', capabilities: [], parameters: { Stage: 'dev', Secret: undefined } };
  expect(() => requireValues(design, template)).toThrow(
    'parameters: Secret has no value: stack.yml has no default for it; give it in `parameters`',
  );
  expect(() => requireValues({ ...design, parameters: { Stage: 'dev' } }, template)).not.toThrow();
});
