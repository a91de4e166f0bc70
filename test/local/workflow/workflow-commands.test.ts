import { expect, test } from '@jest/globals';
import { parseWorkflowCommand } from '../../../local/workflow/workflow-commands.ts';

test('name, properties and message, with what the toolkit escapes', () => {
  expect(parseWorkflowCommand('::error file=a.ts,line=3,title=A%3A B%2C C::100%25%0Asure')).toEqual({
    name: 'error',
    properties: { file: 'a.ts', line: '3', title: 'A: B, C' },
    message: '100%\nsure',
  });
});

test('a colon pair in the message does not end it', () => {
  expect(parseWorkflowCommand('  ::Notice::a::b')).toEqual({ name: 'notice', properties: {}, message: 'a::b' });
});

test('text is no command', () => {
  expect(parseWorkflowCommand('see ::error:: above')).toBeUndefined();
  expect(parseWorkflowCommand('[algo-1] ::add-mask::x')).toBeUndefined();
});
