import * as cloudformation from '@aws-sdk/client-cloudformation';
import { expect, test } from '@jest/globals';
import { checkShape } from '../../../local/world/check-shape.ts';
import { operationShape } from '../../../local/world/shapes.ts';

// The SDK's schemas are semi-internal: these are the readings that everything else rests on.

function inputShape(operation: string) {
  const shape = operationShape(cloudformation, operation);
  if (!shape) throw new Error(`no shape of ${operation}`);
  return shape.input;
}

test('an operation has members, in the order required first', () => {
  const shape = inputShape('CreateChangeSet');
  expect(shape).toMatchObject({ kind: 'structure', required: ['StackName', 'ChangeSetName'] });
  if (shape.kind !== 'structure') return;
  const kinds = ['StackName', 'UsePreviousTemplate', 'Capabilities', 'RollbackConfiguration'].map((name) => {
    return shape.members.get(name)?.().kind;
  });
  expect(kinds).toEqual(['string', 'boolean', 'list', 'structure']);
});

test('what is no operation has no shape', () => {
  expect(operationShape(cloudformation, 'Nonsense')).toBeUndefined();
  expect(operationShape(cloudformation, 'Stack')).toBeUndefined();
});

test('problems are named by their path in the notation of AWS', () => {
  const problems = checkShape(inputShape('CreateChangeSet'), {
    StackName: 7,
    Typo: 'x',
    Tags: [{ Key: 'a', Value: 'b' }, { Key: 'c' }, { Name: 'd' }],
    Capabilities: 'CAPABILITY_IAM',
  });
  expect(problems).toEqual({
    missing: ['changeSetName', 'tags.2.member.value', 'tags.3.member.key', 'tags.3.member.value'],
    unknown: ['typo', 'tags.3.member.name'],
    mistyped: [
      { path: 'stackName', expected: 'string', got: 'number' },
      { path: 'capabilities', expected: 'list', got: 'string' },
    ],
  });
});
