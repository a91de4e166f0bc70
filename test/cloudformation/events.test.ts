import { expect, test } from '@jest/globals';
import { eventLine, firstFailure, type StackEvent } from '../../src/cloudformation/events.ts';

let count = 0;
function event(logicalId: string, status: string, reason?: string): StackEvent {
  const type = logicalId === 'iris' ? 'AWS::CloudFormation::Stack' : `AWS::SageMaker::${logicalId}`;
  count += 1;
  return { id: String(count), logicalId, type, status, timestamp: count, ...(reason !== undefined && { reason }) };
}

test('the cause of a failure is the first resource that failed on its own account', () => {
  const cause = event('Endpoint', 'CREATE_FAILED', 'no ping');
  const events = [
    event('iris', 'CREATE_IN_PROGRESS', 'User Initiated'),
    event('Model', 'CREATE_FAILED', 'Resource creation cancelled'),
    cause,
    event('EndpointConfig', 'CREATE_FAILED', 'other'),
    event('iris', 'ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [Endpoint].'),
  ];
  expect(firstFailure(events)).toBe(cause);
});

test('without a failed resource, the cause is what the stack says when it turns back', () => {
  const turn = event('iris', 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
  expect(firstFailure([event('Model', 'UPDATE_COMPLETE'), turn])).toBe(turn);
  expect(firstFailure([event('Model', 'UPDATE_COMPLETE')])).toBeUndefined();
});

test('an event is one line that begins with its status, whatever its reason holds', () => {
  expect(eventLine(event('Model', 'CREATE_FAILED', 'bad\n::error::worse'))).toBe(
    'CREATE_FAILED      Model (AWS::SageMaker::Model): bad ::error::worse',
  );
});
