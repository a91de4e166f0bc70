import { expect, test } from '@jest/globals';
import { inert } from '../../src/github/inert.ts';

test.each(['::set-env name=X::y', '  ::add-mask::e', 'first\n::error::second', '[algo-1] ##[add-mask]e'])(
  '%j is no command',
  (line) => {
    const lines = inert(line).split('\n');
    expect(lines.some((text) => text.trimStart().startsWith('::') || text.includes('##['))).toBe(false);
  },
);

test.each(['[12]#011train-rmse:0.1', 'a::b', ': :'])('%j stays as it is', (line) => {
  expect(inert(line)).toBe(line);
});
