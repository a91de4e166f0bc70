import { expect, test } from '@jest/globals';
import { inert } from '../../src/github/inert.ts';

test.each([
  '::set-env name=X::y',
  '  ::add-mask::e',
  '\u0085::add-mask::e',
  'first\n::error::second',
  'first\r \t::error::second',
  '[algo-1] ##[add-mask]e',
])('%j is no command', (line) => {
  const lines = inert(line).split(/[\r\n]/);
  expect(lines.some((text) => text.replace(/^[\s\u0085]+/, '').startsWith('::') || text.includes('##['))).toBe(false);
});

test.each(['[12]#011train-rmse:0.1', 'a::b', ': :'])('%j stays as it is', (line) => {
  expect(inert(line)).toBe(line);
});
