import { expect, test } from '@jest/globals';
import type { StackReading } from '../../src/cloudformation/follow-stack.ts';
import type { Stack } from '../../src/cloudformation/stack.ts';
import { narrateStack } from '../../src/modes/stack/narrate-stack.ts';
import { testRun } from '../run-fixture.ts';

const stack: Stack = {
  id: 'arn',
  name: 'iris',
  status: 'UPDATE_IN_PROGRESS',
  outputs: {},
  tags: {},
  parameters: {},
  capabilities: [],
  isProtected: false,
};
const event = { id: '1', logicalId: 'Role', type: 'AWS::IAM::Role', status: 'CREATE_IN_PROGRESS', timestamp: 0 };
const silence: StackReading = { stack, events: [] };

test('after a minute without an event it says that the stack is at it still, and not before', async () => {
  const { run, lines, clock } = testRun();
  const narrate = narrateStack(run);
  for (let reading = 0; reading < 26; reading++) {
    await narrate(reading === 0 ? { stack, events: [event] } : silence);
    await clock.sleep(5_000, run.signal);
  }
  expect(lines).toEqual([
    'CREATE_IN_PROGRESS Role (AWS::IAM::Role)',
    'UPDATE_IN_PROGRESS iris: for 1 min 0 s so far',
    'UPDATE_IN_PROGRESS iris: for 2 min 0 s so far',
  ]);
});

test('a stack that is gone is silent', async () => {
  const { run, lines, clock } = testRun();
  const narrate = narrateStack(run);
  await clock.sleep(90_000, run.signal);
  await narrate({ stack: undefined, events: [] });
  expect(lines).toEqual([]);
});
