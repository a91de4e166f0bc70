import { expect, test } from '@jest/globals';
import { parseAssignments } from '../../../local/workflow/command-files.ts';

test('plain values keep later equal signs, heredocs their lines', () => {
  expect(parseAssignments('a=b=c\nempty=\ntext<<EOF\nfirst\n\nx=y\nEOF\nlast=1\n')).toEqual({
    a: 'b=c',
    empty: '',
    text: 'first\n\nx=y',
    last: '1',
  });
});

test('a line without a value and a heredoc without an end are errors', () => {
  expect(() => parseAssignments('nonsense')).toThrow("invalid format 'nonsense'");
  expect(() => parseAssignments('a<<END\ntext\n')).toThrow("matching delimiter not found in a command file: 'END'");
});
